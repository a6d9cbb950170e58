package org.twinge.messaging;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Places where a fault test lets the process die, as if somebody had pulled the plug. The key {@code twinge.fail-point}
 * names one; it is never set in production.
 */
@Singleton
public class FailPoints {
    private final Optional<String> chosen;

    FailPoints(@ConfigProperty(name = "twinge.fail-point") Optional<String> chosen) {
        this.chosen = chosen;
    }

    /** Halts the virtual machine at once, without shutdown hooks, if this place was chosen. */
    public void reach(String place) {
        if (chosen.filter(place::equals).isPresent()) {
            Runtime.getRuntime().halt(137);
        }
    }
}
