package org.twinge.ingest.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A run with what it was made of.
 *
 * @param sources its records; where there are several, they were taken for the same run
 */
public record FoundRun(@JsonUnwrapped Run run, List<RunSource> sources) {}
