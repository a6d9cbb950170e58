package org.twinge.dashboard.practice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.twinge.dashboard.model.StaffMember;

/** The words of the clinic's page; German is in {@code messages/practice_de.properties}. */
@MessageBundle("practice")
public interface PracticeWords {
    @Message("Clinic")
    String title();

    @Message("Your clinics")
    String choose();

    @Message(
            "You are at no clinic's staff yet. Ask a clinic's admin to add you with the address of your login; it has to be verified there. Then open this page again.")
    String none();

    @Message("Saved.")
    String saved();

    @Message("Not saved yet: look at the fields that are marked.")
    String refused();

    @Message(
            "Somebody else changed the clinic after you opened this page. Nothing of yours is lost: it stands in the fields, and below it what is stored now. Save again to put yours in place.")
    String moved();

    @Message("Stored now: {value}")
    String storedNow(String value);

    @Message("What athletes see")
    String details();

    @Message("Name of the clinic")
    String name();

    @Message("Time zone")
    String zone();

    @Message("Phone")
    String phone();

    @Message(
            "Athletes call it after a serious report. Write it so that it can be dialled, with the country: +49 30 1234567")
    String phoneHelp();

    @Message("no phone")
    String noPhone();

    @Message("Save")
    String save();

    @Message("Who works here")
    String staff();

    @Message("Name")
    String person();

    @Message("E-mail")
    String email();

    @Message("not verified: no messages are sent there")
    String notVerified();

    @Message("Language of messages")
    String language();

    @Message("{#when language}{#is 'en'}English{#is 'de'}German{#else}{language}{/when}")
    String languageWord(String language);

    @Message("Roles")
    String roles();

    @Message("{#when role}{#is CLINICIAN}Clinician{#is CLINIC_ADMIN}Clinic admin{/when}")
    String role(StaffMember.Role role);

    @Message("you")
    String you();

    @Message("Change {name}")
    String change(String name);

    @Message("Change")
    String changeShort();

    @Message("Expected, not logged in yet")
    String awaited();

    @Message("Expect no longer")
    String awaitNoLonger();

    @Message("Expect {name} no longer")
    String awaitNoLongerOf(String name);

    @Message("Add a colleague")
    String add();

    @Message(
            "They belong to the clinic from their first login with this address on, if the identity provider has verified it. Until then they see nothing and are told nothing. Whoever runs your logins gives them theirs, with the same role.")
    String addHelp();

    @Message("Add")
    String addThem();

    @Message("Who is told next")
    String escalation();

    @Message("This is for emergencies and same-day cases, while nobody has acknowledged them.")
    String escalationHelp();

    @Message("Everybody is told at once.")
    String chainNone();

    @Message("At once: {names}.")
    String chainFirst(String names);

    @Message(
            "After {emergency} min without acknowledgement in an emergency, {sameDay} min in a same-day case: {names}.")
    String chainNext(int emergency, int sameDay, String names);

    @Message(
            "After {emergency} min in an emergency, {sameDay} min in a same-day case: everybody once more, and the work list shows it in red.")
    String chainEnd(int emergency, int sameDay);

    @Message("Change who is told next")
    String changeChain();

    @Message("When each of you is told. If nobody is in a step, that is at once.")
    String chainLegend();

    @Message("with everybody")
    String noStep();

    @Message("{#if step == 1}at once{#else}step {step}{/if}")
    String step(int step);

    @Message("Minutes from one step to the next in an emergency (1 to 60)")
    String emergency();

    @Message("Minutes from one step to the next in a same-day case (5 to 480)")
    String sameDay();

    @Message(
            "{#when field}{#is 'name'}Give a name of at most 200 characters.{#is 'zone'}Choose a time zone from the list.{#is 'phone'}At most 200 characters, in one line.{#is 'escalation.emergencyWaitMinutes'}A whole number from 1 to 60.{#is 'escalation.sameDayWaitMinutes'}A whole number from 5 to 480.{#is 'new-name'}Give a name of at most 200 characters.{#is 'new-email'}Give an e-mail address of somebody who does not work here yet.{#is 'new-language'}Choose a language.{#is 'new-roles'}Choose at least one role.{#is 'new-staff'}A clinic has at most 500 people.{#is 'roles'}Choose at least one role.{#else}This cannot be taken.{/when}")
    String problem(String field);

    @Message("Figures of training load")
    String metrics();

    @Message(
            "Off unless you ask for it. A figure describes how somebody trained; research contradicts these figures as predictors of injury, or hardly supports them, and a limit that fits one athlete says little about the next. In the records of eleven recreational runners the ACWR was above 1.3 on a third of all days: ask for little, or it will be noise.")
    String metricsHelp();

    @Message(
            "Your staff are told, not the athlete, at the lowest level. It counts for adults who let your clinic see them, from the thirtieth day of their records on, and only where all that the figure rests on may be seen by staff.")
    String metricsWhom();

    @Message("Your clinic does not ask to hear about any.")
    String metricsNone();

    @Message(
            "{#if above}above{#else}below{/if} {threshold}, if the load of at least {coverage} % of the last 28 days is known; again only after {days} days on which it was not")
    String metricStored(boolean above, String threshold, String coverage, int days);

    @Message("Ask to hear about a figure")
    String metricAdd();

    @Message("Figure")
    String metricWhich();

    @Message("{name}: {#if above}above{#else}below{/if}, from {least} to {most}")
    String metricChoice(String name, boolean above, String least, String most);

    @Message("Threshold")
    String metricThreshold();

    @Message("Days of the last 28 whose load has to be known, in percent (50 to 100)")
    String metricCoverage();

    @Message("Days on which it has to be within the threshold before you are told again (1 to 28)")
    String metricCooldown();

    @Message(
            "{#when field}{#is 'threshold'}A number from {least} to {most}.{#is 'coverage'}A number from 50 to 100.{#is 'cooldown'}A whole number from 1 to 28.{#else}Choose a figure from the list.{/when}")
    String metricProblem(String field, String least, String most);

    @Message("Ask")
    String metricAsk();

    @Message("Ask no longer")
    String metricRemove();

    @Message("Ask no longer about {name}")
    String metricRemoveOf(String name);

    @Message("Change {name}")
    String metricChange(String name);

    @Message("Back to the clinic")
    String back();

    @Message(
            "Name, address and role of admin are those of your login. Another admin can take the role from you or remove you; you cannot, so that no clinic is left without an admin.")
    String yourself();

    @Message("The address is the one of their login.")
    String addressHelp();

    @Message(
            "Somebody else changed the clinic after you opened this page. Here is how it is now; change it again if it still needs to be.")
    String memberMoved();

    @Message("Remove {name}")
    String remove(String name);

    @Message(
            "{name} will see none of the clinic's athletes any more, at once, and is in no step of who is told next. Cases that they have stay theirs until somebody else takes them.")
    String removeHelp(String name);

    @Message("Yes, remove {name}")
    String removeSure(String name);

    @Message("Invite athletes")
    String invite();

    @Message(
            "Whoever opens this link signs up or logs in, reads what your clinic would see, and decides. By itself it opens nothing.")
    String inviteHelp();

    @Message("The link of your clinic")
    String inviteLink();

    @Message("Send it from your own mail program")
    String inviteByMail();

    @Message("{clinic} invites you to Twinge")
    String inviteSubject(String clinic);

    @Message(
            "{clinic} would like to look after your running with Twinge, which notices when training or pain needs somebody.\n\nOpen this address, sign up or log in, and decide whether the clinic may see you:\n{link}\n\nYou can end that at any time.")
    String inviteBody(String clinic, String link);
}
