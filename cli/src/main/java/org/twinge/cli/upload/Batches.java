package org.twinge.cli.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.twinge.cli.upload.Uploads.Outcome;
import org.twinge.cli.upload.Uploads.Sent;

/** Sends many files as few uploads: archives of some megabytes each, a large file on its own. */
public final class Batches {
    private static final int BATCH_BYTES = 8 << 20;
    private static final int BATCH_FILES = 2_000;
    private static final String ARCHIVE = "import.zip";

    private final Uploads uploads;
    private final ActivityFiles files;
    private final Consumer<Sent> told;
    private final Map<String, byte[]> batch = new LinkedHashMap<>();
    private long bytes;

    /** @param told of each file, when it is known what became of it */
    public Batches(Uploads uploads, ActivityFiles files, Consumer<Sent> told) {
        this.uploads = uploads;
        this.files = files;
        this.told = told;
    }

    public void send() throws InterruptedException {
        for (ActivityFiles.Item item : files.items()) {
            try {
                add(item.name(), item.source().read());
            } catch (IOException unreadable) {
                told.accept(new Sent(item.name(), Outcome.REJECTED, "Cannot be read: " + unreadable.getMessage()));
            }
        }
        flush();
    }

    private void add(String name, byte[] content) throws InterruptedException {
        if (bytes + content.length > BATCH_BYTES || batch.size() == BATCH_FILES) {
            flush();
        }
        batch.put(name, content);
        bytes += content.length;
    }

    private void flush() throws InterruptedException {
        if (batch.size() == 1 && files.table().isEmpty()) {
            for (Map.Entry<String, byte[]> only : batch.entrySet()) {
                uploads.send(only.getKey(), only.getValue(), told);
            }
        } else if (!batch.isEmpty()) {
            uploads.send(ARCHIVE, zip(), sent -> told.accept(sent.inside(ARCHIVE)));
        }
        batch.clear();
        bytes = 0;
    }

    private byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            if (files.table().isPresent()) {
                put(
                        zip,
                        files.table().get().name(),
                        files.table().get().source().read());
            }
            for (Map.Entry<String, byte[]> file : batch.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
