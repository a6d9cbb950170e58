package org.twinge.contracts;

import java.util.List;

/**
 * The Kafka topics. Keys are athlete ids, or the noun's own id for {@link #CLINICS}, {@link #CATALOG} and
 * {@link #RUNS_INBOUND} (the link).
 */
public final class Topics {
    public static final String RUNS = "runs";
    /** Runs as other systems report them, for run-ingest only. */
    public static final String RUNS_INBOUND = "runs-inbound";

    public static final String ATHLETES = "athletes";
    public static final String CLINICS = "clinics";
    public static final String LOADS = "loads";
    public static final String SYMPTOMS = "symptoms";
    public static final String ALERTS = "alerts";
    public static final String CASES = "cases";
    public static final String DELIVERIES = "deliveries";
    public static final String ERASURES = "erasures";
    /** Who of a clinic's staff looked at whom. */
    public static final String READS = "reads";

    public static final String CATALOG = "catalog";

    /** Full-state snapshots, kept for ever by compaction. */
    public static final List<String> COMPACTED = List.of(ATHLETES, CLINICS, LOADS, CATALOG);

    /** Facts, deleted after 14 days; their owners can publish them again. */
    public static final List<String> DELETED_AFTER_14_DAYS =
            List.of(RUNS, RUNS_INBOUND, SYMPTOMS, ALERTS, CASES, DELIVERIES, ERASURES, READS);

    private Topics() {}
}
