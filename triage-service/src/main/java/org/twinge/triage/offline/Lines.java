package org.twinge.triage.offline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a file, one at a time and none longer than {@link #LONGEST}: a file may be larger than the memory. */
final class Lines {
    /** In bytes; what the service takes as one report. */
    static final int LONGEST = 1024 * 1024;

    private final InputStream in;
    private int number;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param tooLong only its beginning was kept
     */
    record Line(int number, byte[] bytes, boolean tooLong) {}

    /** Empty at the end of the file. */
    Optional<Line> next() throws IOException {
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        number++;
        var line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (next >= 0 && next != '\n') {
            if (line.size() < LONGEST) {
                line.write(next);
            } else {
                tooLong = true;
            }
            next = in.read();
        }
        return Optional.of(new Line(number, line.toByteArray(), tooLong));
    }
}
