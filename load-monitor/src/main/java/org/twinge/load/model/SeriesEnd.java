package org.twinge.load.model;

import java.time.LocalDate;

/**
 * What the next day of a series needs of the last one.
 *
 * @param state of the exponential metrics at the end of the day
 * @param staffVisible false if anything on this day or before came from a source that shows its data to the athlete only
 */
public record SeriesEnd(LocalDate day, LoadMethod method, LoadState state, boolean staffVisible) {}
