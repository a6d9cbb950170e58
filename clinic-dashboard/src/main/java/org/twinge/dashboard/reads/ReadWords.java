package org.twinge.dashboard.reads;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.twinge.dashboard.model.Look;
import org.twinge.dashboard.model.StaffMember;

/** The words around who looked; German is in {@code messages/reads_de.properties}. */
@MessageBundle("reads")
public interface ReadWords {
    @Message("Who looked")
    String title();

    @Message(
            "Every look of a clinic's staff at your things is recorded: who, when, at what kind of thing. Several within a quarter of an hour are one line. Nobody can change this record; it is kept for three years, and goes when you delete everything.")
    String help();

    @Message("Nobody has looked so far.")
    String nobody();

    @Message("Before that")
    String older();

    @Message("Time")
    String time();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message(
            "{#when kind}{#is WORK_LIST}a line in the list of cases{#is ROSTER}a line in the list of athletes{#is CASE}your case{#is REPORT}what you reported{#is ALERT}alerts about you{#is TRAINING}your training{#is FOLLOW_UP}whether you answered questions{#is MESSAGES}which messages were sent about you{#is PROFILE}your name{#is READS}who had looked before{/when}")
    String yours(Look.What kind);

    @Message(
            "{#when kind}{#is WORK_LIST}a line in the list of cases{#is ROSTER}a line in the list of athletes{#is CASE}the case{#is REPORT}what was reported{#is ALERT}alerts{#is TRAINING}the training{#is FOLLOW_UP}whether questions were answered{#is MESSAGES}which messages were sent{#is PROFILE}the name{#is READS}who had looked before{/when}")
    String theirs(Look.What kind);

    @Message("{#when role}{#is CLINICIAN}clinician{#is CLINIC_ADMIN}admin{/when}")
    String role(StaffMember.Role role);

    @Message("Somebody who no longer works there")
    String gone();

    @Message("Who looked at an athlete")
    String searchTitle();

    @Message(
            "Every look of your clinic's staff at an athlete's things is recorded. The athletes read it, too; so is this search.")
    String searchHelp();

    @Message("Part of the name")
    String name();

    @Message("Search")
    String search();

    @Message("Nobody of that name lets your clinic see them.")
    String noneFound();

    @Message("Who looked at {athlete}")
    String titleOf(String athlete);

    @Message("Nobody of your clinic has looked so far.")
    String nobodyHere();
}
