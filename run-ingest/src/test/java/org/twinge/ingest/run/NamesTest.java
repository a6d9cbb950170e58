package org.twinge.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.QualityFlag;
import org.twinge.contracts.Sport;
import org.twinge.ingest.model.Flaw;

/** The model does not know the contracts; the edge translates by name. */
class NamesTest {
    @Test
    void theModelsWordsAreTheContracts() {
        assertThat(names(org.twinge.ingest.model.Sport.values())).isEqualTo(names(Sport.values()));
        assertThat(names(Flaw.values())).isEqualTo(names(QualityFlag.values()));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
