package org.twinge.dashboard.runs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A run in the reader's words.
 *
 * @param howWas the question how it was, with its day
 * @param exertion empty while it was not said
 * @param pain empty while it was not said, or cannot be read
 * @param flags what is not believed about it
 */
record RunView(
        UUID id,
        int revision,
        String day,
        String howWas,
        String sport,
        String distance,
        String time,
        String source,
        Optional<String> exertion,
        Optional<String> pain,
        List<String> flags,
        boolean staffVisible) {}
