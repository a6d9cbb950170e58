package org.twinge.cli.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.twinge.load.model.Run;

/**
 * What is known of one athlete.
 *
 * @param runs in any order
 * @param injuries the local days on which an injury began
 */
record Diary(String athlete, List<Run> runs, SortedSet<LocalDate> injuries) {}
