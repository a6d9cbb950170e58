package org.twinge.access.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A zip that is written while it is read, and knows what it holds: each entry's size and SHA-256. */
public final class ExportZip {
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    public ExportZip(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Writes one entry. */
    public interface Content {
        /** How many things were listed; null where nothing is. */
        @Nullable
        Long writeTo(OutputStream out) throws IOException;
    }

    /** One that breaks off stays in the zip as far as it came, and is not among {@link #entries}. */
    public void add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest sha256 = sha256();
        Counted counted = new Counted(new DigestOutputStream(zip, sha256));
        Long rows;
        try {
            rows = content.writeTo(counted);
        } finally {
            zip.closeEntry();
        }
        entries.add(new Manifest.Entry(name, rows, counted.bytes, HexFormat.of().formatHex(sha256.digest())));
    }

    public List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Ends the zip; what comes out is whole only with this. */
    public void finish(Object manifest, ObjectMapper json) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Counts, and keeps whoever writes an entry from closing the zip. */
    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
