package org.twinge.cli.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Patience;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;

/** The clinic, its physio, its admin and the runner that every local stack begins with, made by the public API. */
public final class DemoClinic {
    /** Fixed, so that doing it again changes nothing. */
    public static final String CLINIC = "22222222-2222-4222-8222-222222222201";

    /** Hears of an emergency first. */
    public static final String STAFF = "physio@demo.twinge";

    /** Hears of an emergency that nobody has acknowledged in a minute. */
    static final String NEXT_STAFF = "admin@demo.twinge";

    public static final String RUNNER = "runner@demo.twinge";

    private static final String PHYSIO = "22222222-2222-4222-8222-222222222202";
    private static final String ADMIN = "22222222-2222-4222-8222-222222222203";

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private DemoClinic() {}

    /**
     * Makes what is not there; what people made of it since stays theirs. A service that was there before Keycloak asks it
     * for its keys with the first request only.
     */
    public static void seed(Ports ports, Identity identity) throws InterruptedException {
        Patience.ask(() -> {
            String dashboard = ports.url(Service.CLINIC_DASHBOARD);
            String admin = identity.token(NEXT_STAFF, Secrets.DEMO_PASSWORD);
            if (isMissing(dashboard + "/v1/clinics/" + CLINIC, admin)) {
                openClinic(ports, identity);
            }
            String runner = identity.token(RUNNER, Secrets.DEMO_PASSWORD);
            if (isMissing(dashboard + "/v1/athletes/me", runner)) {
                enrol(ports, runner, "Robin Runner", LocalDate.of(1990, 5, 17), "FEMALE");
            }
            return CLINIC;
        });
    }

    private static boolean isMissing(String url, String token) {
        Http.Answer answer = Http.get(url, token);
        return answer.status() == NOT_FOUND
                || answer.orProblem("Looking for " + url).body().isEmpty();
    }

    private static void openClinic(Ports ports, Identity identity) {
        Http.Answer made = Http.json(
                "PUT",
                ports.url(Service.CLINIC_DASHBOARD) + "/v1/clinics/" + CLINIC,
                identity.token(NEXT_STAFF, Secrets.DEMO_PASSWORD),
                Map.of(
                        "name",
                        "Demo Running Clinic",
                        "zone",
                        ZoneId.systemDefault().getId(),
                        "phone",
                        "+49 30 5550100",
                        "staff",
                        List.of(
                                member(identity, PHYSIO, STAFF, "Pat Physio", "CLINICIAN"),
                                member(identity, ADMIN, NEXT_STAFF, "Alex Admin", "CLINIC_ADMIN")),
                        "escalation",
                        Map.of(
                                "steps",
                                List.of(List.of(PHYSIO), List.of(ADMIN)),
                                "emergencyWaitMinutes",
                                1,
                                "sameDayWaitMinutes",
                                5)));
        if (made.status() != FORBIDDEN) { // somebody else keeps it by now
            made.orProblem("Making the demo clinic");
        }
    }

    private static Map<String, Object> member(Identity identity, String id, String email, String name, String role) {
        return Map.of(
                "staffId",
                id,
                "subject",
                identity.find(email).orElseThrow(),
                "name",
                name,
                "email",
                email,
                "emailVerified",
                true,
                "language",
                "en",
                "roles",
                List.of(role));
    }

    /** Gives the athlete a profile and the demo clinic their consent. */
    static void enrol(Ports ports, String token, String name, LocalDate birthDate, String sex) {
        String me = ports.url(Service.CLINIC_DASHBOARD) + "/v1/athletes/me";
        Http.json(
                        "PUT",
                        me,
                        token,
                        Map.of(
                                "name",
                                name,
                                "birthDate",
                                birthDate.toString(),
                                "sex",
                                sex,
                                "zone",
                                ZoneId.systemDefault().getId(),
                                "language",
                                "en",
                                "country",
                                "DE"))
                .orProblem("Making the profile of " + name);
        Http.json("PUT", me + "/consents/" + CLINIC, token, null).orProblem("Giving the demo clinic consent");
    }
}
