package org.twinge.dashboard.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.twinge.dashboard.roster.model.Responses;

/** How athletes answer what they are asked, as triage says. */
@ApplicationScoped
class Answering {
    private static final Logger LOG = Logger.getLogger(Answering.class);
    /** Of so many athletes at most: what is beyond is shown as not known. */
    private static final int MOST_PARTS = 10;

    private final ResponseRates rates;

    Answering(@RestClient ResponseRates rates) {
        this.rates = rates;
    }

    /** Of every athlete whom the caller may see, by id; empty while triage does not answer. */
    Optional<Map<UUID, Responses>> ask(String authorization) {
        Map<UUID, Responses> known = new HashMap<>();
        try {
            UUID after = null;
            for (int part = 0; part < MOST_PARTS; part++) {
                List<ResponseRates.Rate> found = rates.list(authorization, after, ResponseRates.MOST);
                found.forEach(rate -> known.put(rate.athleteId(), new Responses(rate.asked(), rate.answered())));
                if (found.size() < ResponseRates.MOST) {
                    break;
                }
                after = found.getLast().athleteId();
            }
            return Optional.of(known);
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
