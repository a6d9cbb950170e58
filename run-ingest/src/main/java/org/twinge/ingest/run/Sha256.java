package org.twinge.ingest.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.twinge.ingest.decode.Content;

/** Fingerprints of contents. */
public final class Sha256 {
    /** @param bytes how many were read */
    public record Sum(String hex, long bytes) {}

    private Sha256() {}

    public static String hex(String text) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static Sum of(Content content) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(content.open(), digest)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new Sum(hex(digest.digest()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
