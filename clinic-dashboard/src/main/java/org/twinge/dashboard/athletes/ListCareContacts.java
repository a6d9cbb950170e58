package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.CareContact;

/** How the athlete who asks reaches the clinics that may see them. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class ListCareContacts {
    private final Athletes athletes;

    ListCareContacts(Athletes athletes) {
        this.athletes = athletes;
    }

    public List<CareContact> list(String subject) {
        return athletes.careContacts(subject);
    }
}
