package org.twinge.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * A service that listens to other machines does not start on the defaults that point at this one: they are the local
 * stack's, and would be believed in silence until somebody misses a message.
 */
@Singleton
class DeploymentSettings {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");
    private static final Pattern WHERE_SERVERS_ARE =
            Pattern.compile("kafka\\.bootstrap\\.servers|quarkus\\.datasource\\.jdbc\\.url"
                    + "|quarkus\\.oidc\\.auth-server-url|quarkus\\.rest-client\\..+\\.url|twinge\\..+");
    private static final Pattern HERE = Pattern.compile("\\b(localhost|127\\.0\\.0\\.1)\\b");

    /** Where environment variables stand (MicroProfile Config); what we ship stands below. */
    private static final int SAID_BY_THE_DEPLOYMENT = 300;

    void require(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started, Config config) {
        List<String> missing = missing(config);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Listening on %s, but nobody has said: %s"
                    .formatted(config.getValue("quarkus.http.host", String.class), String.join(", ", missing)));
        }
    }

    /** The settings that are still the local stack's, in order; empty where only this machine is listened to. */
    static List<String> missing(Config config) {
        if (LOOPBACK.contains(config.getValue("quarkus.http.host", String.class))) {
            return List.of();
        }
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> WHERE_SERVERS_ARE.matcher(name).matches())
                .filter(name -> isDefault(config.getConfigValue(name)))
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean isDefault(ConfigValue setting) {
        return setting.getValue() != null
                && setting.getSourceOrdinal() < SAID_BY_THE_DEPLOYMENT
                && HERE.matcher(setting.getValue()).find();
    }
}
