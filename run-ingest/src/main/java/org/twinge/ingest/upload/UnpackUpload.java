package org.twinge.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.ingest.decode.Archive;

/** Lays the parts of an upload into a folder and counts the files in them. */
@ApplicationScoped
@Transactional
@AsWorker
public class UnpackUpload {
    /** @param done how many of the upload's files were worked off before */
    public record Unpacked(List<Part> parts, int done) {}

    /** @param name as its sender called it */
    public record Part(String name, Path file) {}

    private final Uploads uploads;

    UnpackUpload(Uploads uploads) {
        this.uploads = uploads;
    }

    public Unpacked unpack(UUID uploadId, Path folder) {
        try {
            List<Part> parts = new ArrayList<>();
            int files = 0;
            for (String name : uploads.parts(uploadId)) {
                Path file = folder.resolve("part-" + parts.size());
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    int chunk = 0;
                    while (uploads.copy(uploadId, parts.size(), chunk, out)) {
                        chunk++;
                    }
                }
                parts.add(new Part(name, file));
                files += Archive.count(file);
            }
            uploads.count(uploadId, files);
            return new Unpacked(parts, uploads.done(uploadId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
