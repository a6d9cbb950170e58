package org.twinge.notifier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
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

    Smtp smtp();

    /** The mail server. Other than on this very machine it must offer STARTTLS with a certificate for its name. */
    interface Smtp {
        @WithDefault("localhost")
        String host();

        @WithDefault("1025")
        int port();

        Optional<String> username();

        Optional<String> password();

        /** The longest that connecting, or handing over one message, may take. The lease outlives both. */
        @WithDefault("20S")
        Duration timeout();
    }
}
