package org.twinge.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "twinge.load")
interface LoadConfig {
    /** A run that starts within this time after another one belongs to the same session. */
    @WithDefault("45m")
    Duration longestPause();

    /** How long after a session's end or arrival its alert leaves: time for the rest of the session to arrive. */
    @WithDefault("45m")
    Duration alertDelay();

    /** Findings on local days older than this many days are stored and shown, not alerted. */
    @WithDefault("7")
    int alertAgeDays();
}
