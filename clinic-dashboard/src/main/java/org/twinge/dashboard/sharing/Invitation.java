package org.twinge.dashboard.sharing;

import java.util.Optional;
import java.util.UUID;

/** Which clinic asks to see an athlete, as it travels in an address. It opens nothing: the athlete decides on the page. */
public record Invitation(UUID clinicId) {

    /** Whatever is no clinic's id invites to nothing. */
    public static Optional<Invitation> of(Optional<String> clinic) {
        try {
            return clinic.map(UUID::fromString).map(Invitation::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String path() {
        return "/sharing?clinic=" + clinicId;
    }
}
