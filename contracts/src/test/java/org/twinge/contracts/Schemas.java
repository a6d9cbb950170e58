package org.twinge.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.time.ZoneId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The JSON Schema that a record promises, derived from the record itself. */
final class Schemas {
    static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    static JsonNode of(Class<?> record) {
        return GENERATOR.generateSchema(record);
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES);
        config.forFields()
                .withRequiredCheck(field -> !isOptional(
                        field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class),
                        field.getType().getErasedType()))
                .withNullableCheck(
                        field -> field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> type.getErasedType() == ZoneId.class
                        ? new com.github.victools.jsonschema.generator.CustomDefinition(
                                JSON.createObjectNode().put("type", "string"))
                        : null);
        return new SchemaGenerator(config.build());
    }

    /** An absent list or set means an empty one. */
    private static boolean isOptional(boolean nullable, Class<?> type) {
        return nullable || Collection.class.isAssignableFrom(type);
    }
}
