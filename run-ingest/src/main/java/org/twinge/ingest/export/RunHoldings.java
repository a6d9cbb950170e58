package org.twinge.ingest.export;

import java.util.List;
import java.util.Map;
import org.twinge.access.export.Holdings;
import org.twinge.access.export.Kind;

/** Runs, where they come from, and what was sent. */
final class RunHoldings {
    private static final String WORK = "how far a worker is; tells nothing about anybody";

    /** What becomes of an original in the export: no name that somebody chose, and an ending that we know. */
    private static final String ORIGINALS = """
            select athlete_id, id, sha256, name, received_at, 'originals/' || id || coalesce(
              substring(lower(name) from '\\.(?:fit|tcx|gpx|csv|json)(?:\\.gz)?$'), '.bin') as file from source_file""";

    static final Holdings ALL = Holdings.besideTheMirror(
            "run-ingest",
            List.of(
                    Kind.of("runs", "run", "started_at", "id").alsoCsv(),
                    Kind.of("run-records", "run_record", "received_at", "id"),
                    Kind.of("corrections", "run_correction", "run_id"),
                    Kind.of("run-files", "run_source", "run_id", "source_file_id"),
                    Kind.of("deleted-runs", "deleted_run", "deleted_at", "run_id"),
                    Kind.of("deleted-elsewhere", "deleted_external_run", "source", "feed", "external_id"),
                    Kind.of("uploads", "upload", "received_at", "id")
                            .without(WORK, "lease_owner", "lease_until", "attempts")
                            .without("a fingerprint of what stands in originals", "content_hash"),
                    Kind.of("upload-results", "upload_file", "upload_id", "place"),
                    Kind.of("links", "link", "linked_at", "id"),
                    Kind.of("feed", "feed_connection", "connected_at")
                            .from(
                                    "select athlete_id, owner_id, scopes, state, connected_at, backfill_before, backfill_activities,"
                                            + " backfilled_at, reconcile_at from feed_connection")
                            .without("a key to the account; no copy of it leaves", "tokens", "tokens_expire_at")
                            .without(WORK, "attempts", "paused_until", "lease_owner", "lease_until"),
                    Kind.of("originals", "source_file", "received_at", "id")
                            .from(ORIGINALS)
                            .withOriginals(new Kind.Originals("source_file", "content", "id", "file"))),
            Map.of(
                    "upload_chunk", "the bytes of an upload until it is worked off; then they are originals",
                    "link_offer", "codes that make a link once, for minutes; kept as hashes, and nobody may read them",
                    "feed_authorization", "a login at Strava that is under way; a secret, for minutes",
                    "feed_event", "which of Strava's calls were answered; numbers of activities, no content",
                    "feed_task", "which activities are still to be fetched from Strava; what was fetched is a run"));

    private RunHoldings() {}
}
