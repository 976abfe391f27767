package dev.brokerwatch.alerting.delivery;

import static dev.brokerwatch.alerting.cast.TestListing.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.alerting.cast.TestAlert;
import dev.brokerwatch.alerting.cast.TestListing;
import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookSinkTest {

    private static final String SECRET = "a key that only two know";
    private static final Alert ALERT = TestAlert.about("1");

    private final MockWebServer receiver = new MockWebServer();
    private WebhookSink sink;

    @BeforeEach
    void start() throws IOException {
        receiver.start(InetAddress.getLoopbackAddress(), 0);
        sink = sinkWith(new Signature(SECRET));
    }

    @AfterEach
    void stop() {
        sink.close();
        receiver.close();
    }

    @Test
    void anAlertIsPostedInAlertmanagersFormWithAllThatPeopleNeed() throws Exception {
        receiver.enqueue(new MockResponse.Builder().code(200).build());

        assertThat(sink.deliver(ALERT)).isEqualTo(new Delivery.Delivered());

        JsonNode body = Json.MAPPER.readTree(bodyOf(receiver.takeRequest()).toByteArray());
        assertThat(body.at("/version").asString()).isEqualTo("4");
        assertThat(body.at("/status").asString()).isEqualTo("firing");
        assertThat(body.at("/alerts/0/labels/alertname").asString()).isEqualTo("cheap-bulk");
        assertThat(body.at("/alerts/0/labels/severity").asString()).isEqualTo("high");
        String listing = TestListing.post("1").id().value();
        assertThat(body.at("/alerts/0/generatorURL").asString())
                .isEqualTo("https://console.example/listings/" + listing);
        JsonNode shown = body.at("/brokerwatch/listings/0");
        assertThat(shown.at("/url").asString()).isEqualTo("http://forum.example/thread/1");
        assertThat(shown.at("/offers/0").asString())
                .isEqualTo("30,000 records of ecommerce_order for 20 CNY (0.000667 CNY each)");
        assertThat(shown.at("/excerpt").asString()).isEqualTo("text of 1");
        assertThat(shown.at("/last_seen_alive").asString()).isEqualTo("2026-03-01T12:01:00Z");
        assertThat(shown.at("/why").asString()).isEqualTo("30000 records for next to nothing");
    }

    @Test
    void aRequestIsSignedOverItsTimeAndBody() throws Exception {
        receiver.enqueue(new MockResponse.Builder().code(204).build());
        sink.deliver(ALERT);

        RecordedRequest request = receiver.takeRequest();
        long seconds = NOON.getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
        String expected = HexFormat.of().formatHex(mac.doFinal(bodyOf(request).toByteArray()));
        assertThat(request.getHeaders().get("Brokerwatch-Signature"))
                .isEqualTo("t=" + seconds + ",v1=" + expected);
        assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo(ALERT.id());
    }

    @Test
    void withoutAKeyNothingIsSigned() throws Exception {
        receiver.enqueue(new MockResponse.Builder().code(200).build());
        try (WebhookSink unsigned = sinkWith(null)) {
            unsigned.deliver(ALERT);
        }

        assertThat(receiver.takeRequest().getHeaders().get("Brokerwatch-Signature")).isNull();
    }

    @Test
    void aReceiverCanAskToBeLeftAlone() {
        receiver.enqueue(
                new MockResponse.Builder().code(503).addHeader("Retry-After", "90").build());

        assertThat(sink.deliver(ALERT))
                .isEqualTo(new Delivery.Failed("HTTP 503", Duration.ofSeconds(90)));
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.enqueue(
                new MockResponse.Builder()
                        .code(307)
                        .addHeader("Location", receiver.url("/elsewhere").toString())
                        .build());

        assertThat(sink.deliver(ALERT)).isEqualTo(new Delivery.Failed("HTTP 307", Duration.ZERO));
        assertThat(receiver.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aReceiverThatIsNotThereIsAFailureWithoutItsAddress() {
        receiver.close();

        assertThat(sink.deliver(ALERT))
                .isEqualTo(new Delivery.Failed("ConnectException", Duration.ZERO));
    }

    private static ByteString bodyOf(RecordedRequest request) {
        ByteString body = request.getBody();
        return body == null ? ByteString.EMPTY : body;
    }

    private WebhookSink sinkWith(@Nullable Signature signature) {
        return new WebhookSink(
                "soc",
                receiver.url("/hook?token=secret").uri(),
                signature,
                "https://console.example",
                InstantSource.fixed(NOON));
    }
}
