package org.twinge.access.export;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.twinge.access.Caller;

/** A service's part of an export, over HTTP. */
@ApplicationScoped
public class ExportAnswer {
    public static final String ZIP = "application/zip";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String RETRY_AFTER_SECONDS = "30";

    private final Export export;
    private final OneAtATime oneAtATime;
    private final Caller caller;

    ExportAnswer(Export export, OneAtATime oneAtATime, Caller caller) {
        this.export = export;
        this.oneAtATime = oneAtATime;
        this.caller = caller;
    }

    /** Answers 429 while another export of theirs is running here. */
    public Response all(Holdings holdings, HttpHeaders headers) {
        String subject = caller.subject();
        Locale language = headers.getAcceptableLanguages().getFirst();
        StreamingOutput body = out -> {
            begin(subject); // here, so that an answer without a body begins nothing that never ends
            try {
                export.write(holdings, language, out);
            } finally {
                oneAtATime.end(subject);
            }
        };
        return Response.ok(body, ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"twinge-" + holdings.service() + ".zip\"")
                .build();
    }

    private void begin(String subject) {
        if (!oneAtATime.begin(subject)) {
            throw HttpProblem.builder()
                    .withStatus(TOO_MANY_REQUESTS)
                    .withTitle("Too Many Requests")
                    .withDetail("An export is running already. Try again when it has ended.")
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
    }
}
