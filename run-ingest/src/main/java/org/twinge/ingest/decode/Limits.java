package org.twinge.ingest.decode;

/** How much is unpacked before we stop believing in an honest file. */
final class Limits {
    /** A day at one point a second is 40 MB of TCX, the wordiest format. */
    static final long FILE_BYTES = 128L << 20;

    /** Ten years of runs, unpacked. */
    static final long ARCHIVE_BYTES = 2L << 30;

    static final int ARCHIVE_ENTRIES = 10_000;

    /** Room for so many entries with long names. */
    static final long ARCHIVE_DIRECTORY_BYTES = 4L << 20;

    /** A whole history in one GPX file has a track for each run. */
    static final int ACTIVITIES = 5_000;

    /** A lap every 50 m of an ultra. */
    static final int LAPS = 10_000;

    static final String TOO_MANY = "It holds more activities or laps than anybody records in one file. Split it.";

    static final String TOO_LARGE_UNPACKED =
            "Unpacked, it is larger than an activity can be (" + (FILE_BYTES >> 20) + " MB).";

    /** TCX, the wordiest format, shrinks to a thirtieth; a bomb to a thousandth. */
    private static final long RATIO = 200;

    private static final long RATIO_FREE_BYTES = 1 << 20;

    private Limits() {}

    static long unpackedBytes(long packed) {
        return Math.min(FILE_BYTES, packed * RATIO + RATIO_FREE_BYTES);
    }

    static long archiveBytes(long packed) {
        return Math.min(ARCHIVE_BYTES, packed * RATIO + RATIO_FREE_BYTES);
    }
}
