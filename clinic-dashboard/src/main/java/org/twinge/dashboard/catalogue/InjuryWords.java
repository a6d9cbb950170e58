package org.twinge.dashboard.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around what is known about an injury. */
@MessageBundle("injury")
public interface InjuryWords {
    @Message(
            "This fits with many complaints; only an examination tells which. It is for learning and for finding the way to care.")
    String noDiagnosis();

    @Message("Get help first if")
    String helpFirst();

    @Message("What to do first")
    String firstSteps();

    @Message("Why it happens")
    String why();

    @Message("Kinds and places")
    String variants();

    @Message("heals badly: never run on it")
    String highRisk();

    @Message("How it shows")
    String signs();

    @Message(
            "{#when bearing}{#is 'typical'}Typical{#is 'supporting'}Fits{#is 'opposing'}Speaks against it{#is 'excluding'}It is something else{#else}{bearing}{/when}")
    String bearingWord(String bearing);

    @Message("What looks like it")
    String mimics();

    @Message("How long it takes")
    String recovery();

    @Message("As a rule; each bar begins where the first are well again and ends where most are")
    String recoveryCaption();

    @Message("{#when unit}{#is 'days'}days{#is 'weeks'}weeks{#is 'months'}months{#else}{unit}{/when}")
    String unitWord(String unit);

    @Message("{figures} {unit}")
    String amount(String figures, String unit);

    @Message("{figures} {unit} or longer")
    String amountOrLonger(String figures, String unit);

    @Message("All kinds")
    String allVariants();

    @Message("Kind")
    String variant();

    @Message("Time")
    String time();

    @Message("Remark")
    String remark();

    @Message("Keep fit meanwhile")
    String crossTraining();

    @Message(
            "{#when suitability}{#is 'good'}✓ good{#is 'if-painless'}~ if painless{#is 'avoid'}✕ avoid{#else}{suitability}{/when}")
    String suitabilityWord(String suitability);

    @Message("What professionals may do")
    String treatment();

    @Message("What may come of running on")
    String complications();

    @Message("How to prevent it")
    String prevention();

    @Message("When to see whom")
    String seeWhom();

    @Message(
            "{#when who}{#is 'physiotherapist'}physiotherapist{#is 'sports-doctor'}sports doctor{#is 'orthopaedist'}orthopaedist{#is 'podiatrist'}podiatrist{#is 'dietitian'}dietitian{#is 'general-practitioner'}general practitioner{#is 'emergency-department'}emergency department{#else}{who}{/when}")
    String whoWord(String who);

    @Message("Red flags")
    String redFlags();

    @Message("What must not wait; a symptom report with it is judged by the rule named here")
    String redFlagsWhy();

    @Message("Rule")
    String rule();

    @Message("Rules that go with it")
    String rulesThatGoWithIt();

    @Message("Codes")
    String codes();
}
