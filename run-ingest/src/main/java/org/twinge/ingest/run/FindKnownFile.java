package org.twinge.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.ingest.decode.Content;

/** Whether an athlete has sent these very bytes before: then nobody needs to decode them. */
@ApplicationScoped
@Transactional
@AsWorker
public class FindKnownFile {
    private final SourceFiles sourceFiles;

    FindKnownFile(SourceFiles sourceFiles) {
        this.sourceFiles = sourceFiles;
    }

    /** The runs that came of it; none where it is not known. */
    public List<UUID> find(UUID athleteId, Content content) {
        return sourceFiles.runsOf(athleteId, Sha256.of(content).hex());
    }
}
