package org.twinge.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {
    private static final String BASE = "{'name':{'en':'Heel','de':'Ferse'},'steps':[1,2],'old':1}";

    @Test
    void whatOneSideChangedIsTakenFromThatSide() {
        var merged = merge(
                "{'name':{'en':'Sore heel','de':'Ferse'},'steps':[1,2],'old':1}",
                "{'name':{'en':'Heel','de':'Wunde Ferse'},'steps':[1,2,3],'new':2}");

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.document())
                .isEqualTo(json("{'name':{'en':'Sore heel','de':'Wunde Ferse'},'steps':[1,2,3],'new':2}"));
    }

    @Test
    void whereBothChangedTheSameTheEditStandsAndTheConflictIsTold() {
        var merged = merge(
                "{'name':{'en':'Sore heel','de':'Ferse'},'steps':[9],'old':1}",
                "{'name':{'en':'Aching heel','de':'Ferse'},'steps':[1,2,3],'old':1}");

        assertThat(merged.document()).isEqualTo(json("{'name':{'en':'Sore heel','de':'Ferse'},'steps':[9],'old':1}"));
        assertThat(merged.conflicts())
                .containsExactly(
                        new ThreeWayMerge.Conflict(
                                "/name/en", json("'Heel'"), json("'Sore heel'"), json("'Aching heel'")),
                        new ThreeWayMerge.Conflict("/steps", json("[1,2]"), json("[9]"), json("[1,2,3]")));
    }

    @Test
    void whatTheEditRemovedStaysRemovedAndSaysSoWhereTheFilesChangedIt() {
        var merged = merge("{'name':{'en':'Heel','de':'Ferse'},'steps':[1,2]}", BASE.replace("'old':1", "'old':7"));

        assertThat(merged.document().has("old")).isFalse();
        assertThat(merged.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.path()).isEqualTo("/old");
            assertThat(conflict.local().isMissingNode()).isTrue();
            assertThat(conflict.shipped()).isEqualTo(json("7"));
        });
    }

    @Test
    void changesAreToldByPlace() {
        assertThat(Change.between(json(BASE), json("{'name':{'en':'Heel','de':'Fuß'},'steps':[1,5,2],'new':3}")))
                .extracting(change -> change.path() + " " + change.before() + " → " + change.after())
                .containsExactly("/name/de \"Ferse\" → \"Fuß\"", "/steps/1  → 5", "/old 1 → ", "/new  → 3");
    }

    private static ThreeWayMerge.Merged merge(String local, String shipped) {
        return ThreeWayMerge.merge(json(BASE), json(local), json(shipped));
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
