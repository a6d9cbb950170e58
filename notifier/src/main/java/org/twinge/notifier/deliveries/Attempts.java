package org.twinge.notifier.deliveries;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Attempts implements PanacheRepositoryBase<AttemptRow, UUID> {}
