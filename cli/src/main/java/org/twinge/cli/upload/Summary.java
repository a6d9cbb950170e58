package org.twinge.cli.upload;

import java.util.ArrayList;
import java.util.List;
import org.twinge.cli.upload.Uploads.Outcome;
import org.twinge.cli.upload.Uploads.Sent;

/** What became of the files of one import. */
public final class Summary {
    private final List<Sent> sent = new ArrayList<>();

    public void add(Sent file) {
        sent.add(file);
    }

    public boolean isClean() {
        return count(Outcome.REJECTED) == 0;
    }

    public long count(Outcome outcome) {
        return sent.stream().filter(s -> s.outcome() == outcome).count();
    }

    /** @param ignored files that were not sent, being no activity files by their name */
    public String text(int ignored) {
        var text = new StringBuilder("%d accepted, %d duplicate, %d rejected"
                .formatted(count(Outcome.ACCEPTED), count(Outcome.DUPLICATE), count(Outcome.REJECTED)));
        sent.stream()
                .filter(s -> s.outcome() == Outcome.REJECTED)
                .forEach(s -> text.append("\n  ✗ %s: %s".formatted(s.name(), s.reason())));
        if (ignored > 0) {
            text.append("\n  %d other file%s left alone (not FIT, TCX or GPX)"
                    .formatted(ignored, ignored == 1 ? " was" : "s were"));
        }
        return text.toString();
    }
}
