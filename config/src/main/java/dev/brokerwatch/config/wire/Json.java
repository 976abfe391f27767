package dev.brokerwatch.config.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The one way in which brokerwatch writes and reads JSON: absent instead of null, instants in ISO 8601, durations too.
public final class Json {

    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addModule(
                            new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private Json() {}

    /// Where reading failed, without a word of what was read.
    static String placeOf(JacksonException e) {
        return e.getClass().getSimpleName() + " at offset " + e.getLocation().getByteOffset();
    }
}
