package org.twinge.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private static final UUID ID = UUID.fromString("0195a3c2-7a00-5000-8000-0000000000fe");

    @Test
    void aSymptomAlertComesBackAsItWent() throws UnreadableEventException {
        byte[] written = EventCodec.encode(ID, "triage-service", Examples.CAUSED_AT, Examples.symptomAlert());

        assertThat(EventCodec.decode(written).event()).isEqualTo(Examples.symptomAlert());
    }

    @Test
    void aPromptComesBackAsItWent() throws UnreadableEventException {
        byte[] written = EventCodec.encode(ID, "triage-service", Examples.CAUSED_AT, Examples.prompt());

        assertThat(EventCodec.decode(written).event()).isEqualTo(Examples.prompt());
    }

    @Test
    void anAlertMayTellOfAMessageOfStaff() throws UnreadableEventException {
        byte[] written = EventCodec.encode(ID, "triage-service", Examples.CAUSED_AT, Examples.staffMessage());

        assertThat(EventCodec.decode(written).event()).isEqualTo(Examples.staffMessage());
    }

    @Test
    void anAlertMayTellOfABrokenPlan() throws UnreadableEventException {
        byte[] written = EventCodec.encode(ID, "load-monitor", Examples.CAUSED_AT, Examples.planBreach());

        assertThat(EventCodec.decode(written).event()).isEqualTo(Examples.planBreach());
    }

    @Test
    void anAlertMayTellOfAFigureThatAClinicAskedToHearAbout() throws UnreadableEventException {
        byte[] written = EventCodec.encode(ID, "load-monitor", Examples.CAUSED_AT, Examples.metricBeyond());

        assertThat(EventCodec.decode(written).event()).isEqualTo(Examples.metricBeyond());
    }

    @Test
    void aClinicThatSaysNothingAboutFiguresAsksForNone() throws IOException, UnreadableEventException {
        byte[] older = edited(EventType.CLINIC_SNAPSHOT, event -> data(event).remove("metricAlerts"));

        assertThat(((ClinicSnapshot) EventCodec.decode(older).event()).metricAlerts())
                .isEmpty();
    }

    @Test
    void theSameContentHasTheSameHashAndAChangeAnother() throws UnreadableEventException {
        var deleted = new RunDeleted(ID, ID, 3);

        assertThat(hash(deleted)).isEqualTo(hash(new RunDeleted(ID, ID, 3)));
        assertThat(hash(deleted)).isNotEqualTo(hash(new RunDeleted(ID, ID, 4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "not json", "{\"specversion\":\"1.0\"}", "{\"id\":1}", "\u0000"})
    void whatIsNoCloudEventIsUnreadable(String bytes) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> EventCodec.decode(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFieldFromTheFutureIsIgnored() throws IOException, UnreadableEventException {
        byte[] newer = edited(event -> data(event).put("addedLater", "value"));

        assertThat(EventCodec.decode(newer).event()).isEqualTo(Examples.of(EventType.RUN_RECORDED));
    }

    @Test
    void aTypeFromTheFutureIsUnreadable() throws IOException {
        assertUnreadable(edited(event -> event.put("type", "org.twinge.run.recorded.v2")), "unknown event type");
    }

    @Test
    void whatBreaksItsSchemaIsUnreadableAndNeverQuoted() throws IOException {
        assertUnreadable(edited(event -> data(event).remove("athleteId")), "athleteId is missing");
        assertUnreadable(edited(event -> data(event).remove("elapsedSeconds")), "elapsedSeconds");
        assertUnreadable(edited(event -> data(event).put("distanceMeters", -1)), "distanceMeters is outside");
        assertUnreadable(edited(event -> data(event).put("distanceMeters", "NaN")), "distanceMeters");
        assertUnreadable(edited(event -> data(event).put("perceivedExertion", 11)), "perceivedExertion is outside");
        assertUnreadable(edited(event -> data(event).put("localDay", "9999-01-01")), "localDay is outside");
        assertUnreadable(edited(event -> data(event).put("elapsedSeconds", "9223372036854775808")), "elapsedSeconds");
        assertUnreadable(edited(event -> data(event).put("device", "a\0b")), "device contains a NUL");
        assertUnreadable(edited(event -> data(event).put("sport", "QUIDDITCH")), "sport");
        assertUnreadable(edited(event -> event.put("id", "no uuid")), "breaks its schema");
        assertUnreadable(edited(event -> event.remove("time")), "no time");
    }

    private static void assertUnreadable(byte[] bytes, String reason) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> EventCodec.decode(bytes))
                .withMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("QUIDDITCH", "9999", "a\0b"));
    }

    private static byte[] edited(Consumer<ObjectNode> edit) throws IOException {
        return edited(EventType.RUN_RECORDED, edit);
    }

    private static byte[] edited(EventType type, Consumer<ObjectNode> edit) throws IOException {
        byte[] bytes = EventCodec.encode(ID, "test", Examples.CAUSED_AT, Examples.of(type));
        ObjectNode event = (ObjectNode) Schemas.JSON.readTree(bytes);
        edit.accept(event);
        return Schemas.JSON.writeValueAsBytes(event);
    }

    private static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.get("data");
    }

    private static String hash(TwingeEvent event) throws UnreadableEventException {
        return EventCodec.decode(EventCodec.encode(ID, "test", Examples.CAUSED_AT, event))
                .hash();
    }
}
