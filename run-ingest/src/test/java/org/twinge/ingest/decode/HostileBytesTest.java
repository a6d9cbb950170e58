package org.twinge.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.CRC;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Sport;

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

    @Property(tries = 300)
    void zip(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1 << 20) Integer> lies) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("activities.csv", Samples.utf8("Activity Type,Filename\nRun,a.gpx\n"));
        files.put("a.gpx", Samples.gpx(START, 60));
        Path file = Files.createTempFile("hostile", ".zip");
        try {
            Files.write(file, changed(Samples.zip(files), 0, lies));
            assertThat(Archive.count(file)).isPositive();
            Archive.forEach("hostile.zip", file, new Archive.Receiver() {
                @Override
                public void found(String name, Content content, @Nullable Sport sport) {
                    assertThat(ActivityFile.decode(content, sport)).isNotNull();
                }

                @Override
                public void refused(String name, String reason) {
                    assertThat(reason).isNotBlank();
                }

                @Override
                public void end() {}
            });
        } finally {
            Files.delete(file);
        }
    }

    @Property
    void stravasTable(@ForAll String table) {
        StravaExport.read(Samples.utf8(table));
        StravaExport.read(Samples.utf8("Activity Type,Filename\n" + table));
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
            case Decoded.Rejected(var reason) -> assertThat(reason).isNotBlank().doesNotContainPattern("(?<!\\d)-1");
        }
    }
}
