package org.twinge.dashboard.athletes;

import jakarta.ws.rs.NotFoundException;

/** The login is valid, but nobody said yet who it is. */
final class NoProfile extends NotFoundException {
    private static final long serialVersionUID = 1L;

    NoProfile() {
        super("You have no profile yet; PUT /v1/athletes/me makes one");
    }
}
