package org.twinge.ingest.strava;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What Strava answered. */
sealed interface Answer {
    record Ok(JsonNode body) implements Answer {}

    /** There is no such thing, or none that we may see. */
    record Missing() implements Answer {}

    /** The token, or the code, is not good, or not good for this. */
    record Denied() implements Answer {}

    /** We asked too much. */
    record TooMuch(Duration pause) implements Answer {}

    /** It could not be reached, was too slow, or has a trouble of its own. */
    record Away() implements Answer {}
}
