package org.twinge.notifier.deliveries;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Tells the notifier where the test's {@link MailServer} will listen, and to be impatient. */
public final class MailPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "twinge.notifier.from",
                    "alerts@mail.twinge.test",
                    "twinge.notifier.dashboard-url",
                    "https://dashboard.test/",
                    "twinge.notifier.public-url",
                    "https://notifier.test/",
                    "twinge.notifier.smtp.port",
                    String.valueOf(free.getLocalPort()),
                    "twinge.notifier.smtp.username",
                    MailServer.USER,
                    "twinge.notifier.smtp.password",
                    MailServer.PASSWORD,
                    "twinge.notifier.smtp.timeout",
                    "2S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the port was free again at once
    }
}
