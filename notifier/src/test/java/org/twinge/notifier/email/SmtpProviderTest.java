package org.twinge.notifier.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.NotifierConfig.Encryption;
import org.twinge.notifier.model.SendOutcome;

/** Against real SMTP servers on loopback. */
class SmtpProviderTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private static SSLContext server;

    private final Set<Object> connections = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private final List<SmtpProvider> clients = new ArrayList<>();
    private SMTPServer running;

    @BeforeAll
    static void aCertificateForThisMachine() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "smtp",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(store.getCertificate("smtp").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        server = SSLContext.getInstance("TLS");
        server.init(managers.getKeyManagers(), null, null);
    }

    /** The clients leave first: a server that stops waits for whoever reads from an encrypted connection, up to a minute. */
    @AfterEach
    void stop() {
        clients.forEach(SmtpProvider::hangUp);
        if (running != null) {
            running.stop();
        }
    }

    @Test
    void messagesFollowEachOtherOverOneConnection() throws Exception {
        SmtpProvider provider = provider(start(plain()), Optional.empty(), Optional.empty());

        for (int i = 0; i < 3; i++) {
            assertThat(send(provider)).isInstanceOf(SendOutcome.Sent.class);
        }

        assertThat(connections).hasSize(1);
    }

    @Test
    void afterFiftyMessagesAConnectionHasServed() throws Exception {
        SmtpProvider provider = provider(start(plain()), Optional.empty(), Optional.empty());

        for (int i = 0; i < 51; i++) {
            assertThat(send(provider)).isInstanceOf(SendOutcome.Sent.class);
        }

        assertThat(connections).hasSize(2);
    }

    @Test
    void aConnectionThatTheServerHasEndedIsReplaced() throws Exception {
        int port = start(plain());
        SmtpProvider provider = provider(port, Optional.empty(), Optional.empty());
        send(provider);
        running.stop();
        start(plain().port(port));

        assertThat(send(provider)).isInstanceOf(SendOutcome.Sent.class);
        assertThat(connections).hasSize(2);
    }

    @Test
    void aServerThatIsAwayRestsAndTheNextOneComesFirst() throws Exception {
        int port = start(plain());
        running.stop();
        NotifierConfig.Smtp away = settings(port, Optional.empty(), Optional.empty());
        NotifierConfig.Smtp other = settings(start(plain()), Optional.empty(), Optional.empty());
        var providers = new SmtpProviders(List.of(away, other), "alerts@twinge.test", clock());
        SmtpProvider first = providers.inOrder().getFirst();

        assertThat(first.name()).isEqualTo("localhost:" + port);
        assertThatThrownBy(first::connect).isInstanceOf(SmtpUnavailableException.class);
        assertThat(providers.inOrder())
                .extracting(SmtpProvider::name)
                .containsExactly("localhost:" + running.getPortAllocated(), "localhost:" + port);
        now.updateAndGet(time -> time.plusSeconds(30));
        assertThat(providers.inOrder().getFirst()).isSameAs(first);
    }

    @Test
    void encryptsByStartTlsWhereItIsAskedTo() throws Exception {
        int port = start(plain().enableTLS(true).requireTLS(true).startTlsSocketFactory(server));

        assertThat(send(provider(port, Optional.of(Encryption.STARTTLS), Optional.of(authority()))))
                .isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void encryptsFromTheFirstByteWhereItIsAskedTo() throws Exception {
        int port = start(plain().serverSocketFactory(server));

        assertThat(send(provider(port, Optional.of(Encryption.TLS), Optional.of(authority()))))
                .isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void aServerWithoutEncryptionGetsNothing() throws Exception {
        SmtpProvider provider = provider(start(plain()), Optional.of(Encryption.STARTTLS), Optional.empty());

        assertThatThrownBy(provider::connect)
                .isInstanceOf(SmtpUnavailableException.class)
                .hasMessageContaining("STARTTLS");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNone() throws Exception {
        int port = start(plain().enableTLS(true).startTlsSocketFactory(server));
        SmtpProvider provider = provider(port, Optional.of(Encryption.STARTTLS), Optional.empty());

        assertThatThrownBy(provider::connect).isInstanceOf(SmtpUnavailableException.class);
        assertThat(provider.rests()).isTrue();
    }

    private static SendOutcome send(SmtpProvider provider) throws SmtpUnavailableException {
        try (SmtpConversation conversation = provider.connect()) {
            return conversation.send(new Email(
                    "someone@athletes.test", "<1@twinge.test>", "subject", "text", "<p>text</p>", Optional.empty()));
        }
    }

    private SMTPServer.Builder plain() {
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .connectionTimeout(5, TimeUnit.SECONDS)
                .messageHandlerFactory(Handler::new);
    }

    private int start(SMTPServer.Builder builder) {
        running = builder.build();
        running.start();
        return running.getPortAllocated();
    }

    private SmtpProvider provider(int port, Optional<Encryption> encryption, Optional<Path> trusted) {
        SmtpProvider provider = new SmtpProvider(settings(port, encryption, trusted), "alerts@twinge.test", clock());
        clients.add(provider);
        return provider;
    }

    private static Path authority() {
        return folder.resolve("authority.pem");
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    private static NotifierConfig.Smtp settings(int port, Optional<Encryption> encryption, Optional<Path> trusted) {
        return new NotifierConfig.Smtp() {
            @Override
            public String host() {
                return "localhost";
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public Optional<Encryption> encryption() {
                return encryption;
            }

            @Override
            public Optional<Path> trustedCertificates() {
                return trusted;
            }

            @Override
            public Optional<String> username() {
                return Optional.empty();
            }

            @Override
            public Optional<String> password() {
                return Optional.empty();
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(10);
            }
        };
    }

    private final class Handler implements MessageHandler {
        Handler(MessageContext context) {
            connections.add(context.getRemoteAddress());
        }

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream content) throws IOException {
            content.readAllBytes();
            return "kept";
        }

        @Override
        public void done() {}
    }
}
