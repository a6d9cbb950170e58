package org.twinge.cli.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.twinge.cli.stack.Http;
import org.twinge.triage.rulebook.VocabularyReader;

/** {@code POST /v1/reports} in turns of athletes and of reports, each with a key of its own. */
final class ReportRequests implements AutoCloseable {
    private static final int CREATED = 201;

    private final BareHttp http;
    private final List<byte[]> bodies =
            reports().stream().map(ReportRequests::json).toList();
    private final List<String> tokens;

    /** @param tokens of the athletes */
    ReportRequests(URI service, List<String> tokens) {
        this.http = new BareHttp(service);
        this.tokens = tokens;
    }

    /** Whether the report was judged and stored. */
    boolean send(int number) {
        String headers = "Authorization: Bearer " + tokens.get(number % tokens.size()) + "\r\nIdempotency-Key: "
                + UUID.randomUUID() + "\r\n";
        try {
            return http.post("/v1/reports", headers, bodies.get(number % bodies.size())) == CREATED;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    /**
     * A tired thigh, a sore knee, a yellow Achilles tendon, and a shin that staff have to look at: one in four raises an
     * alert. Every yes-or-no question is answered, as the form does it.
     */
    static List<Map<String, Object>> reports() {
        return List.of(
                report("front-thigh", 1, List.of()),
                report("knee", 2, List.of("morning-stiffness")),
                report("achilles", 4, List.of("morning-stiffness")),
                report("shin", 2, List.of("focal-bone-pain", "pain-on-impact")));
    }

    private static Map<String, Object> report(String region, int pain, List<String> yes) {
        var findings = new TreeMap<String, String>();
        VocabularyReader.shipped().yesNoCodes().forEach(code -> findings.put(code, yes.contains(code) ? "yes" : "no"));
        return Map.of("region", region, "pain", pain, "onsetDays", 2, "gait", "normal", "findings", findings);
    }

    private static byte[] json(Object value) {
        try {
            return Http.JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
