package org.twinge.cli.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The local stack's Keycloak: its realm, its people, their tokens. */
public final class Identity {
    private static final String CLIENT = "twinge-cli";

    private final Ports ports;
    private final Secrets secrets;

    public Identity(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    /** Imports the realm into an empty Keycloak; otherwise only tells it where dashboard and mail server are now. */
    void prepareRealm(Path realm) {
        String admin = adminToken();
        String url = ports.keycloakUrl() + "/admin/realms";
        JsonNode wanted = filledIn(realm);
        if (Http.get(url + "/twinge", admin).status() == 404) {
            Http.json("POST", url, admin, wanted).orProblem("Importing the realm");
        } else {
            moveDashboard(admin, wanted);
            Http.json("PUT", url + "/twinge", admin, Map.of("smtpServer", wanted.get("smtpServer")))
                    .orProblem("Telling Keycloak where the mail server is");
        }
    }

    /** An access token for a person, or the reason why there is none. */
    public String token(String email, String password) {
        var answer = Http.form(
                ports.oidc() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", CLIENT,
                        "scope", "openid",
                        "username", email,
                        "password", password));
        if (answer.status() == 401 || answer.status() == 400) {
            if (find(email).isEmpty()) {
                throw new Problem(
                        Problem.USAGE,
                        "Nobody here has the address %s. There are: %s"
                                .formatted(email, String.join(", ", addresses())));
            }
            throw new Problem("%s cannot log in: %s. If the password is not the demo's, set TWINGE_PASSWORD."
                    .formatted(email, answer.reason()));
        }
        return answer.orProblem("Logging in").json().get("access_token").asText();
    }

    /** An access token for the client that stands for a feed. */
    public String integrationToken() {
        return clientToken("integration", secrets.of("client.integration"));
    }

    private String clientToken(String client, String secret) {
        return Http.form(
                        ports.oidc() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", client,
                                "client_secret", secret))
                .orProblem("Logging in as " + client)
                .json()
                .get("access_token")
                .asText();
    }

    /** An access token for the client that stands for a Twinge service calling another. */
    public String serviceToken() {
        return clientToken("clinic-dashboard", secrets.of("client.clinic-dashboard"));
    }

    /** Somebody with these roles who can log in with the demo password; asked for again, what is missing of them is made. */
    public void createPerson(String email, String firstName, String lastName, String... roles) {
        String admin = adminToken();
        String realm = ports.keycloakUrl() + "/admin/realms/twinge";
        if (find(email).isEmpty()) {
            Http.json(
                            "POST",
                            realm + "/users",
                            admin,
                            Map.of(
                                    "username", email,
                                    "email", email,
                                    "emailVerified", true,
                                    "enabled", true,
                                    "firstName", firstName,
                                    "lastName", lastName,
                                    "credentials",
                                            List.of(Map.of(
                                                    "type",
                                                    "password",
                                                    "value",
                                                    Secrets.DEMO_PASSWORD,
                                                    "temporary",
                                                    false))))
                    .orProblem("Creating " + email);
        }
        String id = find(email).orElseThrow();
        String mappings = realm + "/users/" + id + "/role-mappings/realm";
        // what people have who sign up by themselves
        Http.json("DELETE", mappings, admin, List.of(role(realm, "default-roles-twinge", admin)))
                .orProblem("Taking the first role from " + email);
        List<JsonNode> mapped = new ArrayList<>();
        for (String role : roles) {
            mapped.add(role(realm, role, admin));
        }
        Http.json("POST", mappings, admin, mapped).orProblem("Giving " + email + " their roles");
    }

    private static JsonNode role(String realm, String name, String admin) {
        return Http.get(realm + "/roles/" + name, admin)
                .orProblem("Reading the role " + name)
                .json();
    }

    /** The subject of the person with that address. */
    public Optional<String> find(String email) {
        String query = "?exact=true&email=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        JsonNode found = users(query);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).get("id").asText());
    }

    private List<String> addresses() {
        return users("?max=20")
                .valueStream()
                .filter(u -> u.hasNonNull("email"))
                .map(u -> u.get("email").asText())
                .sorted()
                .toList();
    }

    private JsonNode users(String query) {
        return Http.get(ports.keycloakUrl() + "/admin/realms/twinge/users" + query, adminToken())
                .orProblem("Looking for people")
                .json();
    }

    private String adminToken() {
        return Http.form(
                        ports.keycloakUrl() + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", secrets.of("keycloak.admin")))
                .orProblem("Logging in to Keycloak as its administrator")
                .json()
                .get("access_token")
                .asText();
    }

    private void moveDashboard(String admin, JsonNode wanted) {
        String clients = ports.keycloakUrl() + "/admin/realms/twinge/clients";
        ArrayNode found = (ArrayNode) Http.get(clients + "?clientId=clinic-dashboard", admin)
                .orProblem("Reading the dashboard's client")
                .json();
        ObjectNode client = (ObjectNode) found.get(0);
        JsonNode where = wanted.get("clients")
                .valueStream()
                .filter(c -> c.get("clientId").asText().equals("clinic-dashboard"))
                .findFirst()
                .orElseThrow();
        if (!client.path("rootUrl").equals(where.get("rootUrl"))) {
            List.of("rootUrl", "redirectUris", "webOrigins").forEach(f -> client.set(f, where.get(f)));
            ((ObjectNode) client.get("attributes")).setAll((ObjectNode) where.get("attributes"));
            Http.json("PUT", clients + "/" + client.get("id").asText(), admin, client)
                    .orProblem("Telling Keycloak where the dashboard is");
        }
    }

    private JsonNode filledIn(Path realm) {
        try {
            String text = Files.readString(realm)
                    .replace("${TWINGE_DASHBOARD_URL}", ports.url(Service.CLINIC_DASHBOARD))
                    .replace("${TWINGE_DASHBOARD_SECRET}", secrets.of("client.clinic-dashboard"))
                    .replace("${TWINGE_INTEGRATION_SECRET}", secrets.of("client.integration"))
                    .replace("${TWINGE_MONITORING_SECRET}", secrets.of("client.monitoring"))
                    .replace("${TWINGE_SMTP_HOST}", "localhost")
                    .replace("${TWINGE_SMTP_PORT}", Integer.toString(ports.smtp()))
                    .replace("${TWINGE_DEMO_PASSWORD}", Secrets.DEMO_PASSWORD);
            return Http.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + realm, e);
        }
    }
}
