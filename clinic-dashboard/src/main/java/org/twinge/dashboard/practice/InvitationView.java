package org.twinge.dashboard.practice;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.sharing.Invitation;

/**
 * How a clinic asks athletes to let it see them. It is sent by the clinic, from its own address, to people whom we do not know.
 *
 * @param mail opens the reader's own mail program (RFC 6068), without an addressee
 */
public record InvitationView(String link, String mail) {
    static InvitationView of(Clinic clinic, URI dashboard, PracticeWords words) {
        String name = clinic.description().name();
        String link = dashboard.resolve(new Invitation(clinic.id()).path()).toString();
        return new InvitationView(
                link,
                "mailto:?subject=" + encoded(words.inviteSubject(name)) + "&body="
                        + encoded(words.inviteBody(name, link)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
