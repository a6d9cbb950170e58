package org.twinge.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.twinge.testsupport.OlderVersion;

class OlderVersionIT {
    @Test
    void todaysMigrationsCarryOverEveryRowOfAnOlderVersion() throws Exception {
        var carried = OlderVersion.carriedOver(
                "triage-service",
                Path.of("src/test/older-version/rows.txt"),
                "db/messaging",
                "db/access",
                "db/access-reads",
                "db/access-mirror",
                "db/migration");

        assertThat(carried.values()).as("the file fills tables").anyMatch(table -> table.before() > 0);
        assertThat(carried).allSatisfy((table, rows) -> assertThat(rows.now()).isEqualTo(rows.before()));
    }
}
