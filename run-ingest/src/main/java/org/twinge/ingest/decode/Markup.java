package org.twinge.ingest.decode;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML on its way to the parser, which keeps a tag, a text or a comment as a whole: one that is longer than any activity
 * file needs ends the reading, before it fills the memory. NUL bytes count for nothing, so UTF-16 is watched too.
 */
final class Markup extends FilterInputStream {
    private static final int LONGEST_BYTES = 1 << 20;

    private static final int COMMENT = word("<!--");
    private static final int COMMENT_ENDS = word("-->");
    private static final int CDATA = word("<![");
    private static final int CDATA_ENDS = word("]]>");
    private static final int INSTRUCTION = word("<?");
    private static final int INSTRUCTION_ENDS = word("?>");
    private static final int THREE = 0xFFFFFF;
    private static final int TWO = 0xFFFF;

    /** The last four bytes. */
    private int last;

    /** What ends the comment, CDATA section or instruction that is open, in which "<" means nothing; 0 in none. */
    private int until;

    private int length;

    Markup(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read > 0) {
            watch(read);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] != 0) {
                watch(Byte.toUnsignedInt(buffer[i]));
            }
        }
        return read;
    }

    private void watch(int next) throws UnreadableFile {
        if (++length > LONGEST_BYTES) {
            throw new UnreadableFile("A single entry in it is larger than " + (LONGEST_BYTES >> 20)
                    + " MB, which no activity file needs. It was not read on.");
        }
        last = last << 8 | next;
        if (until == 0) {
            length = next == '<' ? 0 : length;
            opened();
        } else if (until == ((until == INSTRUCTION_ENDS ? TWO : THREE) & last)) {
            until = 0;
            last = 0;
        }
    }

    private void opened() {
        if (last == COMMENT) {
            until = COMMENT_ENDS;
        } else if ((last & THREE) == CDATA) {
            until = CDATA_ENDS;
        } else if ((last & TWO) == INSTRUCTION) {
            until = INSTRUCTION_ENDS;
        }
        last = until == 0 ? last : 0;
    }

    private static int word(String text) {
        return text.chars().reduce(0, (word, next) -> word << 8 | next);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
