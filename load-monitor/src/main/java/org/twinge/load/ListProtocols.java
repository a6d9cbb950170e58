package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** The injuries after which there are steps back to running. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class ListProtocols {
    private final Protocols protocols;

    ListProtocols(Protocols protocols) {
        this.protocols = protocols;
    }

    public List<Protocols.Published> list() {
        return protocols.all();
    }
}
