package org.twinge.triage.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "rule_book")
class RuleBookRow {
    @Id
    String version;

    String document;
    Instant publishedAt;
}
