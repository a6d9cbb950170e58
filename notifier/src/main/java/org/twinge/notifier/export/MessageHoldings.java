package org.twinge.notifier.export;

import java.util.List;
import java.util.Map;
import org.twinge.access.export.Holdings;
import org.twinge.access.export.Kind;

/** Where athletes are reached, what they want to be told, and what was told about them, and to whom. */
final class MessageHoldings {
    private static final String WORK = "which sender has it in hand; tells nothing about anybody";

    /** What a mail server answered may hold the address of whom it was for. */
    private static final String OWN_ATTEMPTS = """
            select attempt.* from delivery_attempt attempt join delivery on delivery.id = attempt.delivery_id
            where delivery.person_id = delivery.athlete_id""";

    static final Holdings ALL = Holdings.besideTheMirror(
            "notifier",
            List.of(
                    Kind.of("contact", "athlete_contact", "email"),
                    Kind.of("preferences", "preference", "person_id"),
                    Kind.of("unsubscription", "unsubscription", "person_id"),
                    Kind.of("refused-address", "refused_address", "person_id")
                            .without("a fingerprint of the address that stands in contact", "address_hash"),
                    Kind.of("browsers", "push_subscription", "created_at", "id")
                            .without("whoever has it can write to the browser", "sealed", "endpoint_hash"),
                    Kind.of("alerts", "alert", "received_at", "id")
                            .withDocuments("content")
                            .alsoCsv(),
                    Kind.of("deliveries", "delivery", "created_at", "id")
                            .without(WORK, "lease_owner")
                            .alsoCsv(),
                    Kind.of("attempts", "delivery_attempt", "attempted_at", "id")
                            .from(OWN_ATTEMPTS),
                    Kind.of("digests", "digest", "created_at", "id").without(WORK, "lease_owner"),
                    Kind.of("digest-schedule", "digest_schedule", "person_id")),
            Map.of(
                    "alert_case", "whether the clinic's staff have taken up an alert; triage-service says why it stays",
                    "athlete_load", "a copy of the training load, for the digest; load-monitor exports it"));

    private MessageHoldings() {}
}
