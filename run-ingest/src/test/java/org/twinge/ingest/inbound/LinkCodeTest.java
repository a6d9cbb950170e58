package org.twinge.ingest.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkCodeTest {
    @Test
    void whatIsShownIsReadHoweverItIsTyped() {
        LinkCode code = LinkCode.fresh();
        assertThat(code.shown()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(LinkCode.read(code.shown())).contains(code);
        assertThat(LinkCode.read(" abc0 1234-wxyz")).contains(new LinkCode("ABC01234WXYZ"));
        assertThat(LinkCode.read("abcO-I234-wxyz")).contains(new LinkCode("ABC01234WXYZ"));
    }

    @Test
    void whatIsNoCodeIsNone() {
        assertThat(LinkCode.read("")).isEmpty();
        assertThat(LinkCode.read("ABC01234WXY")).isEmpty();
        assertThat(LinkCode.read("ABC01234WXYU")).isEmpty();
        assertThat(LinkCode.read("ABC01234WXYZ0")).isEmpty();
    }

    @Test
    void twoAreNotTheSame() {
        assertThat(LinkCode.fresh()).isNotEqualTo(LinkCode.fresh());
    }
}
