package org.twinge.dashboard.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around bringing files; German is in {@code messages/imports_de.properties}. */
@MessageBundle("imports")
public interface ImportWords {
    @Message("Import runs")
    String title();

    @Message("Bring runs of your watch")
    String heading();

    @Message(
            "FIT, TCX and GPX files, one by one or many at once, also zipped; a whole export of Strava too. Up to 25 MB a file and 100 MB at once. The same file twice does no harm.")
    String help();

    @Message("Choose files, or drop them here")
    String drop();

    @Message("Import")
    String send();

    @Message("Sending the files")
    String sending();

    @Message(
            "{#when trouble}{#is NO_FILE}No file was chosen.{#is TOO_LARGE}That is too much at once: up to 25 MB a file and 100 MB in all. Nothing was stored. Bring fewer files at a time.{#is NOT_KNOWN_YET}Your profile has not arrived where runs are kept. That takes a moment; try again in a minute. Nothing was stored.{#is AWAY}The service that keeps your runs does not answer. If your files had already arrived, they are safe; bringing them again does no harm. Try again in a minute.{/when}")
    String trouble(ImportTrouble trouble);

    @Message("What became of your files")
    String outcome();

    @Message("Your files are stored and are being read. You may leave this page.")
    String working();

    @Message("{done} of {total} files read")
    String progress(int done, int total);

    @Message("All files are read.")
    String done();

    @Message("New: {count}")
    String accepted(int count);

    @Message("Known already: {count}")
    String duplicate(int count);

    @Message("Not taken: {count}")
    String rejected(int count);

    @Message("Why not")
    String whyNot();

    @Message("File")
    String file();

    @Message("Reason")
    String reason();

    @Message("and {count} more")
    String more(int count);

    @Message("Import more")
    String again();

    @Message("My training")
    String toTraining();
}
