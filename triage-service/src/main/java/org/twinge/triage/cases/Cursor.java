package org.twinge.triage.cases;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where in the list a page ended: the place itself, so that it stands even if its case has moved since. */
record Cursor(int level, int priority, Instant openedAt, UUID caseId) {

    static Cursor at(CaseRow row) {
        return new Cursor(row.level, row.priority, row.openedAt, row.caseId);
    }

    String text() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, openedAt);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "%d %d %d %s".formatted(level, priority, micros, caseId).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what no list ever gave. */
    static Optional<Cursor> read(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            return parts.length != 4
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            Short.parseShort(parts[0]),
                            Short.parseShort(parts[1]),
                            Instant.EPOCH.plus(Long.parseLong(parts[2]), ChronoUnit.MICROS),
                            UUID.fromString(parts[3])));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
