package org.twinge.triage.reports;

import java.time.Clock;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.requests.Requests;

/** What came in with a request, or the problem that says why it cannot be taken. */
final class ReportBody {
    private ReportBody() {}

    static NewReport whole(byte[] body, Vocabulary vocabulary, Clock clock) {
        try {
            return ReportReader.read(body, vocabulary, clock.instant());
        } catch (RefusedReport refused) {
            throw Requests.refused(refused.reasons());
        }
    }

    /** A report that is still being written may say nothing. */
    static NewReport draft(byte[] body, Vocabulary vocabulary, Clock clock) {
        try {
            return ReportReader.draft(body, vocabulary, clock.instant());
        } catch (RefusedReport refused) {
            throw Requests.refused(refused.reasons());
        }
    }
}
