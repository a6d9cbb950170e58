package org.twinge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentSettingsTest {
    private static final Map<String, String> SHIPPED = Map.of(
            "quarkus.http.host", "127.0.0.1",
            "kafka.bootstrap.servers", "localhost:19092",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:15432/any",
            "quarkus.log.syslog.endpoint", "localhost:514");

    @Test
    void onThisMachineTheDefaultsAreRight() {
        assertThat(DeploymentSettings.missing(config(Map.of()))).isEmpty();
    }

    @Test
    void whoeverListensToOthersHasToSayWhereTheServersAre() {
        assertThat(DeploymentSettings.missing(config(Map.of("quarkus.http.host", "0.0.0.0"))))
                .containsExactly("kafka.bootstrap.servers", "quarkus.datasource.jdbc.url");
    }

    @Test
    void whatWasSaidIsBelievedEvenIfItIsThisMachine() {
        assertThat(DeploymentSettings.missing(config(Map.of(
                        "quarkus.http.host", "0.0.0.0",
                        "kafka.bootstrap.servers", "localhost:9092",
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://postgres/any"))))
                .isEmpty();
    }

    @Test
    void itDoesNotStart() {
        var config = config(Map.of("quarkus.http.host", "0.0.0.0", "kafka.bootstrap.servers", "kafka:9092"));
        assertThatThrownBy(() -> new DeploymentSettings().require(new StartupEvent(), config))
                .hasMessage("Listening on 0.0.0.0, but nobody has said: quarkus.datasource.jdbc.url");
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(SHIPPED, "shipped", 110))
                .withSources(new PropertiesConfigSource(environment, "environment", 300))
                .build();
    }
}
