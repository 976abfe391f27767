package dev.brokerwatch.config.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Binds YAML to records, strictly: keys are the components' names in kebab case (`max-delay`), an unknown key stops with
/// the nearest known one, a wrong value with what was expected. Durations are `1s`, `500ms`, `10m`, `6h`, `3d`.
/// Thread-safe.
public final class StrictYaml {

    private static final YAMLMapper MAPPER =
            YAMLMapper.builder(YAMLFactory.builder().build())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .changeDefaultPropertyInclusion(
                            v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .addModule(ownForms())
                    .build();

    private StrictYaml() {}

    /// Reads a record; an empty text is an empty file.
    ///
    /// @param file how the text is called in messages
    /// @throws SettingsException with file, line, what is wrong and how to mend it
    public static <T> T read(String file, String text, Class<T> type) {
        try {
            String yaml = text.isBlank() ? "{}" : text;
            return MAPPER.readValue(yaml, type);
        } catch (JacksonException e) {
            throw explain(file, text, e);
        }
    }

    /// Like [#read], with some keys set from elsewhere: `overrides` has paths such as `crawler.max-delay`.
    public static <T> T read(
            String file, String text, Map<String, String> overrides, Class<T> type) {
        if (overrides.isEmpty()) {
            return read(file, text, type);
        }
        read(file, text, type);
        try {
            JsonNode parsed = MAPPER.readTree(text);
            ObjectNode root =
                    parsed instanceof ObjectNode object ? object : MAPPER.createObjectNode();
            overrides.forEach((path, value) -> put(root, path, value));
            return MAPPER.treeToValue(root, type);
        } catch (JacksonException e) {
            throw explain(file + " with the environment's overrides", text, e);
        }
    }

    private static void put(ObjectNode root, String path, String value) {
        ObjectNode at = root;
        String[] keys = path.split("\\.", -1);
        for (int i = 0; i < keys.length - 1; i++) {
            at = at.get(keys[i]) instanceof ObjectNode child ? child : at.putObject(keys[i]);
        }
        at.set(keys[keys.length - 1], MAPPER.readTree(value));
    }

    private static SettingsException explain(String file, String text, JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            String place = file + lineOfKey(text, unknown.getPropertyName());
            return new SettingsException(place + ": " + unknownKey(unknown), e);
        }
        TokenStreamLocation at = e.getLocation();
        String place = at == null || at.getLineNr() < 1 ? file : file + ", line " + at.getLineNr();
        String path = e instanceof DatabindException bound ? pathOf(bound) : "";
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason =
                root instanceof JacksonException j ? j.getOriginalMessage() : root.getMessage();
        return new SettingsException(
                place + ": " + (path.isEmpty() ? "" : path + ": ") + reason, e);
    }

    /// A record is bound when all its keys were read, and by then the place of one of them is forgotten.
    private static String lineOfKey(String text, String key) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(key + ":")) {
                return ", line " + (i + 1);
            }
        }
        return "";
    }

    private static String unknownKey(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String wanted = unknown.getPropertyName();
        String all = String.join(", ", known.stream().map(Object::toString).sorted().toList());
        return NearestName.of(wanted, known.stream().map(Object::toString).toList())
                .map(near -> "there is no key \"" + wanted + "\"; did you mean \"" + near + "\"?")
                .orElse("there is no key \"" + wanted + "\"; the keys here are " + all);
    }

    private static String pathOf(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    private static SimpleModule ownForms() {
        return new SimpleModule()
                .addDeserializer(Duration.class, new DurationForm())
                .addDeserializer(ZoneId.class, new ZoneForm());
    }

    private static final class DurationForm extends StdDeserializer<Duration> {
        DurationForm() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) {
            return Durations.parse(parser.getString());
        }
    }

    private static final class ZoneForm extends StdDeserializer<ZoneId> {
        ZoneForm() {
            super(ZoneId.class);
        }

        @Override
        public ZoneId deserialize(JsonParser parser, DeserializationContext context) {
            String name = parser.getString();
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no time zone; write one as Asia/Shanghai or +08:00",
                        e);
            }
        }
    }
}
