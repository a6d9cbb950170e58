package org.twinge.catalog.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinge.catalog.content.Vocabulary;

class BodyMapTest {
    private final Set<String> codes = Vocabulary.shipped().regions().keySet();

    @ParameterizedTest
    @EnumSource(BodyMap.class)
    void everyShapeIsARegionAndStandsOnce(BodyMap map) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(map.svg().getBytes(StandardCharsets.UTF_8)));
        var groups = document.getElementsByTagName("g");
        var ids = new HashSet<String>();
        for (int i = 0; i < groups.getLength(); i++) {
            ids.add(groups.item(i).getAttributes().getNamedItem("id").getNodeValue());
        }
        assertThat(ids).hasSize(groups.getLength()).isSubsetOf(codes);
    }

    @Test
    void everyPlaceOnTheBodyHasAShape() {
        assertThat(codes.stream().filter(code -> BodyMap.viewsOf(code).isEmpty()))
                .containsExactly("elsewhere");
    }
}
