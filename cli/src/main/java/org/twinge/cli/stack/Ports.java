package org.twinge.cli.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens.
 *
 * @param shift added to every usual port, so that a second stack fits beside the first
 */
public record Ports(int shift) {
    private static final int HIGHEST_USUAL = 19092;

    public Ports {
        if (shift < 0 || HIGHEST_USUAL + shift > 65535) {
            throw new Problem(Problem.USAGE, "--port-shift takes 0 to " + (65535 - HIGHEST_USUAL));
        }
    }

    public int postgres() {
        return 15432 + shift;
    }

    public int kafka() {
        return HIGHEST_USUAL + shift;
    }

    public int keycloak() {
        return 8180 + shift;
    }

    public int smtp() {
        return 1025 + shift;
    }

    public int inbox() {
        return 8025 + shift;
    }

    public int of(Service service) {
        return service.usualPort() + shift;
    }

    /** The address of a service as people and scripts type it. */
    public String url(Service service) {
        return "http://localhost:" + of(service);
    }

    public String inboxUrl() {
        return "http://localhost:" + inbox();
    }

    public String keycloakUrl() {
        return "http://localhost:" + keycloak();
    }

    /** The issuer of every token. */
    public String oidc() {
        return keycloakUrl() + "/realms/twinge";
    }

    /** Every port by the name of who listens. */
    public Map<String, Integer> all() {
        var all = new LinkedHashMap<String, Integer>();
        for (Service service : Service.values()) {
            all.put(service.id(), of(service));
        }
        all.put("postgres", postgres());
        all.put("kafka", kafka());
        all.put("keycloak", keycloak());
        all.put("smtp", smtp());
        all.put("inbox", inbox());
        return all;
    }
}
