package dev.brokerwatch.config.wire;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.alert.CaseEvent;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.offer.ListingEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/// Values as JSON behind one byte that tells the version of their form, now `1`. A reader refuses versions that it does
/// not know and fields it has never heard of are passed over, so that a field can be added without a new version.
/// Thread-safe.
public final class JsonCodec<T> {

    public static final JsonCodec<FrontierInput> REPORTS = new JsonCodec<>(FrontierInput.class);
    public static final JsonCodec<Visit> VISITS = new JsonCodec<>(Visit.class);
    public static final JsonCodec<ListingEvent> LISTINGS = new JsonCodec<>(ListingEvent.class);
    public static final JsonCodec<Alert> ALERTS = new JsonCodec<>(Alert.class);
    public static final JsonCodec<CaseEvent> CASES = new JsonCodec<>(CaseEvent.class);
    public static final JsonCodec<DeadLetter> DEAD_LETTERS = new JsonCodec<>(DeadLetter.class);

    private static final byte VERSION = 1;

    private final Class<T> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    /// For state stores too: any record with a JSON form.
    public JsonCodec(Class<T> type) {
        this.type = type;
        this.reader = Json.MAPPER.readerFor(type);
        this.writer = Json.MAPPER.writerFor(type);
    }

    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : encode(value);
    }

    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    public Serde<T> serde() {
        return Serdes.serdeFrom(serializer(), deserializer());
    }

    public byte[] encode(T value) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(512)) {
            bytes.write(VERSION);
            writer.writeValue(bytes, value);
            return bytes.toByteArray();
        } catch (JacksonException | IOException e) {
            throw new WireException("cannot write a " + type.getSimpleName(), e);
        }
    }

    public T decode(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != VERSION) {
            throw new WireException(
                    "a "
                            + type.getSimpleName()
                            + " of version "
                            + VERSION
                            + " was expected, this is "
                            + (bytes.length == 0 ? "empty" : "of version " + bytes[0]));
        }
        try {
            return reader.readValue(bytes, 1, bytes.length - 1);
        } catch (JacksonException e) {
            throw new WireException(
                    "not a readable " + type.getSimpleName() + ": " + Json.placeOf(e));
        }
    }
}
