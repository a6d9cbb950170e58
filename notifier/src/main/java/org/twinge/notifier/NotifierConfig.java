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

    /** The mail server. */
    Smtp smtp();

    /** Those that take over, one after the other, what the ones before them put off or were not there for. */
    Optional<List<Smtp>> standIns();

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
}
