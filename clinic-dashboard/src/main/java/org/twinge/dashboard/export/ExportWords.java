package org.twinge.dashboard.export;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around taking everything along; German is in {@code messages/export_de.properties}. */
@MessageBundle("export")
public interface ExportWords {
    @Message("Download everything")
    String title();

    @Message(
            "All that Twinge keeps about you, in one file that is yours: to read, to keep, or to bring to another system.")
    String lead();

    @Message("What is in it")
    String holds();

    @Message("Your profile, which clinics see you now, and who of their staff looked.")
    String profile();

    @Message(
            "Every run with its sources and corrections, the files of your watch byte for byte, and your connections to other services without their keys.")
    String runs();

    @Message("Your training load day by day, sessions, findings, settings, shoes and plans.")
    String load();

    @Message(
            "Every report with how it was judged, your answers about pain, your weekly check-ins, and what a clinic's staff wrote to you.")
    String reports();

    @Message("Where messages reach you, what you want to be told, and which messages there were about you.")
    String told();

    @Message("What is not in it")
    String lacks();

    @Message(
            "A clinic's cases about you, its notes, and injuries it named in them. They are the clinic's own work; ask the clinic for them.")
    String clinics();

    @Message("Consents that you ended: Twinge keeps only those that hold.")
    String ended();

    @Message(
            "Keys, such as those to your Strava account, and Twinge's own copies and working notes. The file lists each with its reason.")
    String keys();

    @Message("What it looks like")
    String form();

    @Message(
            "A zip with a folder for each part of Twinge. JSON is complete and for programs, CSV opens in a spreadsheet, and README.txt says what each file, unit and code means.")
    String files();

    @Message(
            "The last file in it, manifest.json, says whether everything is there. If a part of Twinge broke off meanwhile, there is a file INCOMPLETE.txt as well; then download it again.")
    String manifest();

    @Message(
            "It tells a lot about your health, and nothing protects it once it is on your device. Keep it where only you get at it.")
    String care();

    @Message("Download now")
    String now();

    @Message("With many runs it takes a while. You can go on reading here meanwhile.")
    String takesTime();

    @Message(
            "Nothing was downloaded: a part of Twinge cannot be reached at the moment, and an export that lacks something would be of no use. Try again in a few minutes.")
    String away();

    @Message(
            "Nothing was downloaded: one of your downloads is still running, or several other people's are. Try again when it has ended.")
    String busy();

    @Message("There is nothing to download: Twinge keeps nothing about you.")
    String nothing();

    @Message("Everything that Twinge keeps about you, as one file for you.")
    String teaser();

    @Message("Take your data with you before you leave: afterwards nobody can give it to you any more.")
    String beforeLeaving();
}
