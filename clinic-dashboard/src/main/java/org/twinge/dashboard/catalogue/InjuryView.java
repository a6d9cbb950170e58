package org.twinge.dashboard.catalogue;

import java.util.List;
import java.util.Optional;
import org.twinge.dashboard.catalogue.model.Injury;
import org.twinge.dashboard.catalogue.model.ProtocolPicture;
import org.twinge.dashboard.catalogue.model.RecoveryPicture;
import org.twinge.dashboard.catalogue.model.Source;
import org.twinge.dashboard.model.Level;

/**
 * An injury as its page shows it, in the order of the page.
 *
 * @param helpFirst what cannot wait beyond today
 * @param recovery absent where no source says how long
 */
record InjuryView(
        Frame frame,
        String id,
        Head head,
        FactLine summary,
        List<Care> helpFirst,
        List<FactLine> firstSteps,
        List<FactLine> why,
        List<Variant> variants,
        List<Signs> signs,
        List<Linked> mimics,
        Optional<Recovery> recovery,
        List<Phase> phases,
        List<FactLine> returnCriteria,
        Optional<Protocol> protocol,
        List<CrossTraining> crossTraining,
        List<FactLine> treatment,
        List<FactLine> complications,
        List<FactLine> prevention,
        List<Care> seeWhom,
        List<Flag> redFlags,
        List<Name> guidelines,
        List<Injury.Code> codes,
        Evidence evidence) {

    /** Where the phases are in a picture 340 wide, each an arrow with a tip of 10. */
    public int phaseWidth() {
        return 330 / phases.size() - 12;
    }

    public int phaseAt(int phase) {
        return phase * (phaseWidth() + 12);
    }

    public int phaseMiddle() {
        return phaseWidth() / 2 + 6;
    }

    /** Rows of a picture, each with a label above its bar. */
    record Rows(int count) {
        private static final int HEIGHT = 34;

        public int labelAt(int row) {
            return row * HEIGHT + 16;
        }

        public int barAt(int row) {
            return row * HEIGHT + 26;
        }

        public int axis() {
            return count * HEIGHT + 4;
        }

        public int barTop(int row) {
            return barAt(row) - 5;
        }

        public int tickAt() {
            return axis() + 14;
        }

        public int unitAt() {
            return axis() + 26;
        }

        public int height() {
            return axis() + 32;
        }
    }

    /**
     * @param otherNames joined; empty for none
     * @param review whether a clinician has signed it
     * @param pinned which version of the catalogue the reader wants to stay at
     */
    record Head(String name, String otherNames, String kind, String review, String version, Optional<String> pinned) {}

    record Name(String id, String name) {}

    record Care(Level level, String levelWord, String who, FactLine fact) {}

    record Variant(String name, boolean highRisk, FactLine fact) {}

    record Signs(String bearing, List<FactLine> facts) {}

    record Linked(String id, String name, FactLine fact) {}

    record Recovery(RecoveryPicture picture, List<RecoveryLine> lines) {
        public Rows rows() {
            return new Rows(lines.size());
        }
    }

    record RecoveryLine(RecoveryPicture.Bar bar, String variant, String amount, FactLine fact) {}

    record Phase(String word, String brief, FactLine begins, String pain, List<Prescribed> exercises) {}

    /** @param remarks in English */
    record Prescribed(String id, String name, String dose, String remarks, String pain, FactLine fact) {}

    record Protocol(
            boolean clearance,
            ProtocolPicture picture,
            List<StepLine> steps,
            FactLine why,
            String growth,
            List<FactLine> rules) {
        public Rows rows() {
            return new Rows(steps.size());
        }
    }

    record StepLine(
            ProtocolPicture.Bar bar,
            String name,
            String session,
            String howOften,
            String earliest,
            String pain,
            String onPain) {}

    record CrossTraining(String suitability, String word, String id, String name, FactLine fact) {}

    /** @param rule what the rule that catches it says, unless triage is away */
    record Flag(String id, Optional<RuleLine> rule, FactLine fact) {}

    record RuleLine(Level level, String levelWord, String title) {}

    /** What stands behind the entry. */
    record Evidence(List<Source> sources, List<Dispute> disputes) {}

    record Dispute(String name, List<FactLine> statements, String decision, String reason) {}
}
