package org.twinge.dashboard.triage;

import java.util.List;
import org.twinge.dashboard.model.Question;

/**
 * Injuries of the catalogue that a report fits with, as triage tells them.
 *
 * @param injuries best fit first
 */
public record Candidates(List<Fit> injuries) {

    /**
     * One of them.
     *
     * @param id of the entry in the catalogue
     * @param fits questions whose answers speak for it
     * @param against questions whose answers speak against it
     */
    public record Fit(String id, Question.Text sentence, List<Asked> fits, List<Asked> against) {}

    public record Asked(String code, Question.Text question) {}
}
