package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsWorker;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.Received;

/** A service has erased an athlete and says so. */
@ApplicationScoped
@Transactional
@AsWorker
class RecordAnswers {
    private final Erasures erasures;

    RecordAnswers(Erasures erasures) {
        this.erasures = erasures;
    }

    public void record(List<Received> events) {
        for (Received received : events) {
            if (received.event() instanceof ErasureCompleted completed) {
                erasures.answer(completed);
            }
        }
    }
}
