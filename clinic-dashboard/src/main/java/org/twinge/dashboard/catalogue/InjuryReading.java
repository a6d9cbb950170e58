package org.twinge.dashboard.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.catalogue.model.Disagreement;
import org.twinge.dashboard.catalogue.model.Injury;
import org.twinge.dashboard.catalogue.model.Prescription;
import org.twinge.dashboard.catalogue.model.Protocol;
import org.twinge.dashboard.catalogue.model.ProtocolPicture;
import org.twinge.dashboard.catalogue.model.RecoveryPicture;
import org.twinge.dashboard.catalogue.model.RedFlag;
import org.twinge.dashboard.catalogue.model.Source;
import org.twinge.dashboard.catalogue.model.Text;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.pages.Words;

/**
 * Turns an injury into its page.
 *
 * @param injuries names by id; so for guidelines
 */
record InjuryReading(
        Wording wording,
        Words levels,
        Map<String, Text> injuries,
        Map<String, Text> guidelines,
        Map<String, RuleBook.Rule> rules) {
    private static final List<String> BEARINGS = List.of("typical", "supporting", "opposing", "excluding");

    InjuryView view(
            Injury injury, InjuryView.Head head, Frame frame, List<Source> sources, List<Disagreement> disagreements) {
        List<InjuryView.Care> care = injury.seeWhom().stream().map(this::care).toList();
        return new InjuryView(
                frame,
                injury.id(),
                head,
                wording.fact(injury.summary()),
                care.stream()
                        .filter(one -> one.level().compareTo(Level.SAME_DAY) <= 0)
                        .toList(),
                wording.facts(injury.firstSteps()),
                wording.facts(Stream.concat(Stream.ofNullable(injury.mechanism()), injury.causes().stream())
                        .toList()),
                injury.variants().stream()
                        .map(one -> new InjuryView.Variant(
                                wording.in(one.name()), one.highRisk(), wording.fact(one.fact())))
                        .toList(),
                signs(injury),
                injury.mimics().stream()
                        .map(one -> new InjuryView.Linked(
                                one.injury(), name(injuries, one.injury()), wording.fact(one.fact())))
                        .toList(),
                injury.recovery().isEmpty() ? Optional.empty() : Optional.of(recovery(injury)),
                injury.rehab().stream().map(this::phase).toList(),
                wording.facts(injury.returnCriteria()),
                Optional.ofNullable(injury.returnToRun()).map(this::protocol),
                injury.crossTraining().stream()
                        .map(one -> new InjuryView.CrossTraining(
                                one.suitability(),
                                wording.injuryWords().suitabilityWord(one.suitability()),
                                one.exercise(),
                                wording.exercise(one.exercise()),
                                wording.fact(one.fact())))
                        .toList(),
                wording.facts(injury.treatment()),
                wording.facts(injury.complications()),
                wording.facts(injury.prevention()),
                care,
                flags(injury.redFlags()),
                injury.guidelines().stream()
                        .map(id -> new InjuryView.Name(id, name(guidelines, id)))
                        .toList(),
                injury.codes(),
                new InjuryView.Evidence(
                        sources, disagreements.stream().map(this::dispute).toList()));
    }

    List<InjuryView.Flag> flags(List<RedFlag> flags) {
        return flags.stream()
                .map(flag -> new InjuryView.Flag(
                        flag.rule(),
                        Optional.ofNullable(rules.get(flag.rule()))
                                .map(rule -> new InjuryView.RuleLine(
                                        rule.level(), levels.levelWord(rule.level()), rule.title())),
                        wording.fact(flag.fact())))
                .toList();
    }

    InjuryView.Prescribed prescribed(Prescription one) {
        return new InjuryView.Prescribed(
                one.exercise(),
                wording.exercise(one.exercise()),
                wording.dose(one.dose()),
                Wording.remarks(one.dose()),
                one.painLimit() == null ? "" : wording.pain(one.painLimit()),
                wording.fact(one.fact()));
    }

    InjuryView.Dispute dispute(Disagreement one) {
        return new InjuryView.Dispute(
                wording.in(one.name()), wording.facts(one.statements()), one.decision(), one.reason());
    }

    private InjuryView.Care care(Injury.Referral referral) {
        Level level = Level.valueOf(referral.level());
        return new InjuryView.Care(
                level,
                levels.levelWord(level),
                referral.who().stream().map(wording.injuryWords()::whoWord).collect(Collectors.joining(", ")),
                wording.fact(referral.fact()));
    }

    private List<InjuryView.Signs> signs(Injury injury) {
        return BEARINGS.stream()
                .map(bearing -> new InjuryView.Signs(
                        wording.injuryWords().bearingWord(bearing),
                        injury.signs().stream()
                                .filter(sign -> sign.bearing().equals(bearing))
                                .map(sign -> wording.fact(sign.fact()))
                                .toList()))
                .filter(signs -> !signs.facts().isEmpty())
                .toList();
    }

    private InjuryView.Recovery recovery(Injury injury) {
        RecoveryPicture picture = RecoveryPicture.of(injury.recovery());
        return new InjuryView.Recovery(
                picture,
                picture.bars().stream()
                        .map(bar -> new InjuryView.RecoveryLine(
                                bar,
                                variant(injury, bar.recovery().variant()),
                                amount(bar.recovery()),
                                wording.fact(bar.recovery().fact())))
                        .toList());
    }

    private String variant(Injury injury, @Nullable String id) {
        return injury.variants().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> wording.in(one.name()))
                .findFirst()
                .orElse(wording.injuryWords().allVariants());
    }

    private String amount(Injury.Recovery one) {
        InjuryWords words = wording.injuryWords();
        String unit = words.unitWord(one.unit());
        return one.orLonger() ? words.amountOrLonger(one.figures(), unit) : words.amount(one.figures(), unit);
    }

    private InjuryView.Phase phase(Injury.Phase phase) {
        return new InjuryView.Phase(
                wording.rehabWords().phaseWord(phase.phase()),
                wording.rehabWords().phaseShort(phase.phase()),
                wording.fact(phase.begins()),
                wording.pain(phase.painLimit()),
                phase.prescriptions().stream().map(this::prescribed).toList());
    }

    private InjuryView.Protocol protocol(Protocol protocol) {
        ProtocolPicture picture = ProtocolPicture.of(protocol);
        return new InjuryView.Protocol(
                protocol.clearance(),
                picture,
                picture.bars().stream().map(bar -> step(bar, protocol)).toList(),
                wording.fact(protocol.why()),
                wording.rehabWords().growth(protocol.weeklyGrowthPercent()),
                wording.facts(protocol.rules()));
    }

    private InjuryView.StepLine step(ProtocolPicture.Bar bar, Protocol protocol) {
        Protocol.Step step = bar.step();
        return new InjuryView.StepLine(
                bar,
                wording.in(step.name()),
                wording.session(step.session()),
                wording.howOften(step),
                bar.firstDay() == bar.lastDay()
                        ? wording.rehabWords().day(bar.firstDay())
                        : wording.rehabWords().daysFromTo(bar.firstDay(), bar.lastDay()),
                wording.pain(step.limit()),
                wording.onPain(step.onPain(), protocol));
    }

    private String name(Map<String, Text> names, String id) {
        Text name = names.get(id);
        return name == null ? id : wording.in(name);
    }
}
