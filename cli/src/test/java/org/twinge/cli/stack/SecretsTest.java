package org.twinge.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndReadByTheirOwnerOnly() throws Exception {
        Path file = folder.resolve("secrets.properties");
        String first = new Secrets(file).of("keycloak.admin");

        assertThat(first).hasSize(32).isNotEqualTo(new Secrets(file).of("client.integration"));
        assertThat(new Secrets(file).of("keycloak.admin")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void settingsGoIntoTheEnvironment() {
        assertThat(ServiceProcess.environment(java.util.Map.of("quarkus.oidc.auth-server-url", "x")))
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "x");
    }

    @Test
    void theLocalStackAlertsAtOnceBecauseTheDemoWaits() {
        var settings = ServiceProcess.settings(
                Service.LOAD_MONITOR,
                new Ports(0),
                new Secrets(folder.resolve("secrets.properties")),
                java.util.Map.of());

        assertThat(settings).containsEntry("twinge.load.alert-delay", "0s");
    }
}
