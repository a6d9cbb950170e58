package org.twinge.catalog.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much pain is accepted: for bone none, for tendon and muscle what is green and gone by the next morning.
 *
 * @param atMost from 0 (none) to 10
 * @param settledByNextMorning whether it must be back to where it was by the next morning
 */
public record PainLimit(@Min(0) @Max(10) int atMost, boolean settledByNextMorning) {}
