package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.GivenConsent;

/** Who may see the athlete who asks. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class ListConsents {
    private final Athletes athletes;

    ListConsents(Athletes athletes) {
        this.athletes = athletes;
    }

    public List<GivenConsent> list(String subject) {
        return athletes.consents(subject);
    }
}
