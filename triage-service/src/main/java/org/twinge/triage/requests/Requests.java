package org.twinge.triage.requests;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a repeated request is recognised, and how one that cannot be taken is answered. */
public final class Requests {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private Requests() {}

    public static String key(@Nullable String idempotencyKey) {
        if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
            throw refused(List.of("the header Idempotency-Key is missing, or no 1 to 200 printable characters"));
        }
        return idempotencyKey;
    }

    public static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A 400 with every reason. */
    public static HttpProblem refused(List<String> reasons) {
        return HttpProblem.builder()
                .withStatus(Response.Status.BAD_REQUEST)
                .withTitle("The report cannot be taken")
                .withDetail("Nothing was judged or stored. If you are worried, do not wait for this form: call the"
                        + " emergency number or your doctor.")
                .with("reasons", reasons)
                .build();
    }
}
