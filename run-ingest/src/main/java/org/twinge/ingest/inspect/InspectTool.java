package org.twinge.ingest.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.decode.ActivityFile;
import org.twinge.ingest.decode.Archive;
import org.twinge.ingest.decode.Content;
import org.twinge.ingest.model.Sport;

/** Decodes files as an upload would be, and prints what came of each. No server, nothing is stored. */
public final class InspectTool {
    private static final JsonMapper JSON = new JsonMapper();

    private InspectTool() {}

    /**
     * Prints one line of JSON a file; of an archive, one for each file in it.
     *
     * @param home where the athlete lives, for the local day of recordings that know no offset of their own
     * @return the exit code: 1 if a file was rejected or could not be read
     */
    public static int inspect(List<Path> files, ZoneId home, PrintWriter out) {
        Printed printed = new Printed(home, out);
        for (Path file : files) {
            String name = file.toString();
            try {
                if (Files.isRegularFile(file)) {
                    Archive.forEach(name, file, printed);
                } else {
                    printed.refused(name, "There is no such file.");
                }
            } catch (IOException | UncheckedIOException e) {
                printed.refused(name, "It cannot be read.");
            }
        }
        return printed.rejected ? 1 : 0;
    }

    private static final class Printed implements Archive.Receiver {
        private final ZoneId home;
        private final PrintWriter out;
        private boolean rejected;

        Printed(ZoneId home, PrintWriter out) {
            this.home = home;
            this.out = out;
        }

        @Override
        public void found(String name, Content content, @Nullable Sport sport) {
            print(Inspection.of(name, ActivityFile.decode(content, sport), home));
        }

        @Override
        public void refused(String name, String reason) {
            print(new Inspection.Rejected(name, false, reason));
        }

        @Override
        public void end() {
            out.flush();
        }

        private void print(Inspection inspection) {
            rejected |= inspection instanceof Inspection.Rejected;
            try {
                out.println(JSON.writeValueAsString(inspection));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
