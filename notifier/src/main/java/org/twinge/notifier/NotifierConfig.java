package org.twinge.notifier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What differs between one deployment and the next. */
@ConfigMapping(prefix = "twinge.notifier")
public interface NotifierConfig {

    /** The sender's address; its domain also ends every Message-ID. */
    @WithDefault("alerts@twinge.localhost")
    String from();

    /** Where people log in to read on. */
    @WithDefault("http://localhost:8080/")
    URI dashboardUrl();

    /** Where people reach this service, for the links that unsubscribe. */
    @WithDefault("http://localhost:8085/")
    URI publicUrl();

    /** Signs those links: at least 32 characters, the same for all instances, no default. A new one ends all old links. */
    String linkSecret();

    /**
     * Seals at rest what others gave us to reach them by: at least 32 characters, made at random. Without it there are
     * neither push messages nor webhooks.
     */
    Optional<String> sealSecret();

    /** To rotate, move the secret here and set a new one. */
    Optional<List<String>> oldSealSecrets();

    /** The mail server. */
    Smtp smtp();

    /** Those that take over, one after the other, what the ones before them put off or were not there for. */
    Optional<List<Smtp>> standIns();

    /** Web Push. */
    Push push();

    /** Requests to addresses that others choose: push services, and whatever a clinic wants told. */
    Outgoing outgoing();

    enum Encryption {
        /** Begins in the clear and must then be encrypted. */
        STARTTLS,
        /** From the first byte, as on port 465. */
        TLS
    }

    /** A mail server. Encrypted, its certificate must be for its name. */
    interface Smtp {
        @WithDefault("localhost")
        String host();

        @WithDefault("1025")
        int port();

        /** Empty: STARTTLS, but nothing on this very machine. */
        Optional<Encryption> encryption();

        /** A PEM file with the authorities to trust; empty: those that Java trusts. */
        Optional<Path> trustedCertificates();

        Optional<String> username();

        Optional<String> password();

        /** The longest that connecting, or handing over one message, may take. The lease outlives both. */
        @WithDefault("20S")
        Duration timeout();
    }

    /** Without keys there is no push. A new pair ends all subscriptions, which belong to the public one. */
    interface Push {
        /** VAPID (RFC 8292): the public key, an uncompressed point on P-256, base64url. */
        Optional<String> publicKey();

        /** The private key that belongs to it, base64url. */
        Optional<String> privateKey();
    }

    interface Outgoing {
        /** The longest that one request may take. */
        @WithDefault("10S")
        Duration timeout();

        /** For tests on one machine: allows this very machine, and there also http. */
        @WithDefault("false")
        boolean allowLoopback();
    }
}
