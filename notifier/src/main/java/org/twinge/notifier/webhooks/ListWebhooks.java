package org.twinge.notifier.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** The webhooks of a clinic that the caller keeps. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class ListWebhooks {
    private final Webhooks webhooks;

    ListWebhooks(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Empty for a clinic that the caller does not keep. */
    Optional<List<Webhooks.Listed>> list(UUID clinicId) {
        return webhooks.keeps(clinicId) ? Optional.of(webhooks.ofClinic(clinicId)) : Optional.empty();
    }
}
