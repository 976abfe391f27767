package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Posts alerts to an address, in Alertmanager's form, signed where there is a key. `Idempotency-Key` is the alert's id:
/// a receiver that has seen it may answer 200 and forget it. Any other answer than 2xx is a failure, a redirect too:
/// alerts go to the address that was configured and nowhere else.
final class WebhookSink implements Sink {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(15);

    private final String name;
    private final URI address;
    private final @Nullable Signature signature;
    private final String console;
    private final InstantSource clock;
    private final OkHttpClient client;

    WebhookSink(
            String name,
            URI address,
            @Nullable Signature signature,
            String console,
            InstantSource clock) {
        this.name = name;
        this.address = address;
        this.signature = signature;
        this.console = console;
        this.clock = clock;
        this.client =
                new OkHttpClient.Builder()
                        .connectTimeout(CONNECT)
                        .callTimeout(CALL)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Delivery deliver(Alert alert) {
        try (Response response = client.newCall(requestOf(alert)).execute()) {
            if (response.isSuccessful()) {
                return new Delivery.Delivered();
            }
            return new Delivery.Failed(
                    "HTTP " + response.code(),
                    RetryAfter.parse(response.header("Retry-After"), clock.instant()));
        } catch (IOException e) {
            return new Delivery.Failed(e.getClass().getSimpleName(), Duration.ZERO);
        }
    }

    private Request requestOf(Alert alert) {
        AlertMessage message = AlertMessage.of(alert, console);
        byte[] body =
                Json.MAPPER.writeValueAsBytes(
                        AlertmanagerMessage.of(message, alert.group(), name, console));
        Request.Builder request =
                new Request.Builder()
                        .url(address.toString())
                        .header("User-Agent", "brokerwatch")
                        .header("Idempotency-Key", alert.id())
                        .post(RequestBody.create(body, JSON));
        if (signature != null) {
            request.header(Signature.HEADER, signature.of(body, clock.instant()));
        }
        return request.build();
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
