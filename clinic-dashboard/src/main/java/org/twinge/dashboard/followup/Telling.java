package org.twinge.dashboard.followup;

import java.util.List;
import java.util.Optional;
import org.twinge.dashboard.triage.Answered;
import org.twinge.dashboard.triage.Verdict;

/**
 * What follows from an answer, in words.
 *
 * @param verdict empty where no rule fired: then there is no level, because nobody asked about emergencies
 * @param said what was answered, as far as it is told again
 */
public record Telling(String title, Optional<Verdict> verdict, String next, String answered, List<Answered> said) {}
