package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsCaller;

/** The injuries after which there are steps back to running. */
@ApplicationScoped
@Transactional
@AsCaller
class ListProtocols {
    private final Protocols protocols;

    ListProtocols(Protocols protocols) {
        this.protocols = protocols;
    }

    public List<Protocols.Published> list() {
        return protocols.all();
    }
}
