package org.twinge.ingest.decode;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is being unpacked, within bounds: ends with an {@link UnreadableFile} where it is too much or damaged. */
final class Unpacking extends FilterInputStream {
    private final long most;
    private final String tooMuch;
    private final String cutOff;
    private final String damaged;
    private long bytes;

    Unpacking(InputStream in, long most, String tooMuch, String cutOff, String damaged) {
        super(in);
        this.most = most;
        this.tooMuch = tooMuch;
        this.cutOff = cutOff;
        this.damaged = damaged;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (UnreadableFile e) {
            throw e;
        } catch (EOFException e) {
            throw new UnreadableFile(cutOff);
        } catch (IOException e) {
            throw new UnreadableFile(damaged);
        }
        bytes += Math.max(0, read);
        if (bytes > most) {
            throw new UnreadableFile(tooMuch);
        }
        return read;
    }

    /** How many were read. */
    long bytes() {
        return bytes;
    }

    @Override
    public long skip(long n) throws IOException {
        return read(new byte[(int) Math.min(n, 1 << 13)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
