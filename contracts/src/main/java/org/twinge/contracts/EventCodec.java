package org.twinge.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/** Events as CloudEvents 1.0 in structured JSON. */
public final class EventCodec {
    private static final JsonFormat FORMAT = new JsonFormat();

    /** Optional fields may come freely, so unknown ones are ignored; an absent number or flag is an error, not zero. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private EventCodec() {}

    /** @param source the publishing service's name */
    public static byte[] encode(UUID id, String source, Instant causedAt, TwingeEvent event) {
        CloudEvent envelope = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(URI.create("/" + source))
                .withType(EventType.of(event).type())
                .withSubject(event.key().toString())
                .withTime(causedAt.atOffset(ZoneOffset.UTC))
                .withData("application/json", JsonCloudEventData.wrap(JSON.valueToTree(event)))
                .build();
        return FORMAT.serialize(envelope);
    }

    /**
     * Reads an event.
     *
     * @throws UnreadableEventException if the bytes are no CloudEvent, or of an unknown type, or break their schema
     */
    public static Received decode(byte[] value) throws UnreadableEventException {
        CloudEvent envelope = envelope(value);
        EventType type = EventType.named(envelope.getType())
                .orElseThrow(() -> new UnreadableEventException("unknown event type"));
        if (!(envelope.getData() instanceof JsonCloudEventData data)) {
            throw new UnreadableEventException("no JSON data");
        }
        if (envelope.getTime() == null) {
            throw new UnreadableEventException("no time");
        }
        try {
            return new Received(
                    UUID.fromString(envelope.getId()),
                    envelope.getTime().toInstant(),
                    JSON.treeToValue(data.getNode(), type.record()),
                    hash(data.getNode()));
        } catch (JsonMappingException e) {
            throw new UnreadableEventException(reason(e));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnreadableEventException("breaks its schema");
        }
    }

    /** Whatever the parser throws, the record is to blame: it was given nothing else. */
    private static CloudEvent envelope(byte[] value) throws UnreadableEventException {
        try {
            return Objects.requireNonNull(FORMAT.deserialize(value)); // it answers null to the JSON "null"
        } catch (RuntimeException e) {
            throw new UnreadableEventException("not a CloudEvent in structured JSON");
        }
    }

    /** Names the field, not its content: Jackson's own messages quote values. */
    private static String reason(JsonMappingException e) {
        String path = String.join(
                ".",
                e.getPath().stream()
                        .map(r -> r.getFieldName() == null ? "[]" : r.getFieldName())
                        .toList());
        String where = path.isEmpty() ? "" : " at " + path;
        String why = e.getCause() instanceof IllegalArgumentException ours ? ": " + ours.getMessage() : "";
        return "breaks its schema" + where + why;
    }

    private static String hash(JsonNode data) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(data.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
