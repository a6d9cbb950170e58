package org.twinge.cli.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Http;

class SummaryTest {
    @Test
    void countsAndGivesTheReasons() throws Exception {
        var summary = new Summary();
        Uploads.sent(Http.JSON.readTree("""
                {"files":[
                  {"name":"a.fit","outcome":"ACCEPTED","reason":null,"runIds":["x"]},
                  {"name":"b.fit","outcome":"DUPLICATE","runIds":["x"]},
                  {"name":"c.fit","outcome":"REJECTED","reason":"This is a picture.","runIds":[]}]}""")).forEach(summary::add);

        assertThat(summary.isClean()).isFalse();
        assertThat(summary.text(1)).isEqualTo("""
                1 accepted, 1 duplicate, 1 rejected
                  ✗ c.fit: This is a picture.
                  1 other file was left alone (not FIT, TCX or GPX)""");
    }

    @Test
    void aNameCannotBreakTheRequest() {
        byte[] body = Uploads.multipart("b", "a\"\r\nX: y.fit", new byte[] {1});

        assertThat(new String(body, StandardCharsets.ISO_8859_1))
                .startsWith("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a___X: y.fit\"\r\n")
                .endsWith("\r\n\r\n\u0001\r\n--b--\r\n");
    }
}
