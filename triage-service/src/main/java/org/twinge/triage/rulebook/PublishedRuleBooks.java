package org.twinge.triage.rulebook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class PublishedRuleBooks implements PanacheRepositoryBase<RuleBookRow, String> {

    /** Keeps the version unless it is there already, and returns what is there: instances start side by side. */
    RuleBookRow keep(String version, String document, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into rule_book (version, document, published_at) values (:version, :document, :now)
                        on conflict do nothing
                        """)
                .setParameter("version", version)
                .setParameter("document", document)
                .setParameter("now", now)
                .executeUpdate();
        return findById(version);
    }

    List<RuleBookRow> newestFirst() {
        return listAll(Sort.descending("publishedAt"));
    }
}
