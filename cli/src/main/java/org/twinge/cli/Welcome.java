package org.twinge.cli;

import java.util.Locale;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;

/** What to look at once everything is up. */
final class Welcome {
    private Welcome() {}

    static String text(Ports ports, double seconds) {
        return String.format(
                Locale.ROOT,
                """

                Twinge is up after %.1f s.

                  Dashboard  %s   log in as physio@demo.twinge or runner@demo.twinge, password %s
                  Inbox      %s   every email that Twinge sends
                  Keycloak   %s   admin, password in secrets.properties
                  APIs       %s … %d   ./twinge token --as runner@demo.twinge

                Next: ./twinge demo plays its stories. Ctrl-C here, or ./twinge down, stops everything; data stay.
                """,
                seconds,
                ports.url(Service.CLINIC_DASHBOARD),
                Secrets.DEMO_PASSWORD,
                ports.inboxUrl(),
                ports.keycloakUrl(),
                ports.url(Service.INJURY_CATALOG),
                ports.of(Service.NOTIFIER));
    }
}
