package org.twinge.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.CRC;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the bytes, the answer is an activity or a sentence, never an exception. */
class HostileBytesTest {
    private static final Instant START = Instant.parse("2026-03-01T02:30:00Z");

    @Property
    void anything(@ForAll byte[] content) {
        answers(content);
    }

    @Property
    void fitWithAnHonestChecksumOverLies(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1 << 20) Integer> lies) {
        byte[] content = changed(Samples.fit(START, 60, 200), 14, lies);
        int crc = 0;
        for (int i = 0; i < content.length - 2; i++) {
            crc = CRC.get16(crc, content[i]);
        }
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putShort(content.length - 2, (short) crc);
        answers(content);
    }

    @Property
    void tcx(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1 << 20) Integer> lies) {
        answers(changed(Samples.tcx(START, 60), 0, lies));
    }

    @Property
    void gpx(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1 << 20) Integer> lies) {
        answers(changed(Samples.gpx(START, 60), 0, lies));
    }

    @Property
    void gzip(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1 << 20) Integer> lies) {
        answers(changed(Samples.gzip(Samples.gpx(START, 60)), 0, lies));
    }

    /** Each lie says which byte and what it becomes. */
    private static byte[] changed(byte[] content, int from, List<Integer> lies) {
        for (int lie : lies) {
            content[from + (lie >> 8) % (content.length - from)] = (byte) lie;
        }
        return content;
    }

    private static void answers(byte[] content) {
        switch (ActivityFile.decode(Content.of(content))) {
            case Decoded.Accepted(var activities) -> assertThat(activities).isNotEmpty();
            case Decoded.Rejected(var reason) -> assertThat(reason).isNotBlank().doesNotContain("-1");
        }
    }
}
