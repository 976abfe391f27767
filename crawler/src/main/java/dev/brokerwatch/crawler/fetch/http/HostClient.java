package dev.brokerwatch.crawler.fetch.http;

import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.crawl.Header;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.session.CookieJar;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// One visit's connection to one host: requests one after another, never two at once. Not thread-safe.
public final class HostClient implements AutoCloseable {

    /// Bytes of a response's head, of names and values: more is hostile, and a WARC reader refuses it.
    static final int LARGEST_HEAD = 60 * 1024;

    static final int MOST_FIELDS = 480;

    /// Where OkHttp gives a head up, as if the connection had ended.
    private static final int HEAD_GIVEN_UP = 256 * 1024;

    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final OkHttpClient client;
    private final Request template;
    private final CookieJar cookies;
    private final CrawlerSettings settings;
    private final boolean proxied;
    private final Received received;

    /// Connections begun, and those of them that were ready for a request.
    private int connects;

    private int connected;

    HostClient(
            OkHttpClient.Builder builder,
            CrawlerSettings settings,
            SiteSettings site,
            CookieJar cookies,
            boolean proxied,
            Received received) {
        this.client = builder.eventListener(new ConnectCounter()).build();
        this.settings = settings;
        this.cookies = cookies;
        this.proxied = proxied;
        this.received = received;
        Request.Builder request =
                new Request.Builder().url("http://template.invalid/").header("Accept", ACCEPT);
        site.headers().forEach(request::header);
        String agent = site.userAgent();
        request.header("User-Agent", agent == null ? settings.userAgent() : agent);
        request.header(
                "Accept-Encoding", "gzip"); // said by us, so that the client leaves the coding on
        this.template = request.build();
    }

    /// Asks for a URL; with validators, conditionally (RFC 9110, 13.1). Takes at most `limit`.
    public Reply get(
            CrawlUrl url, @Nullable String etag, @Nullable String lastModified, Duration limit) {
        HttpUrl target = HttpUrl.parse(url.value());
        if (target == null) {
            return new Reply.Lost(FailureKind.PROTOCOL, "no URL that could be asked for", false);
        }
        Request.Builder request = template.newBuilder().url(target);
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        return exchange(target, request, limit);
    }

    /// Sends a form.
    public Reply post(CrawlUrl url, RequestBody form, Duration limit) {
        HttpUrl target = HttpUrl.parse(url.value());
        if (target == null) {
            return new Reply.Lost(FailureKind.PROTOCOL, "no URL that could be asked for", false);
        }
        return exchange(target, template.newBuilder().url(target).post(form), limit);
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }

    private Reply exchange(HttpUrl target, Request.Builder request, Duration limit) {
        String cookie = cookies.header(target);
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        Call call = client.newCall(request.build());
        long millis = Math.min(limit.toMillis(), settings.callTimeout().toMillis());
        call.timeout().timeout(Math.max(1, millis), TimeUnit.MILLISECONDS);
        int connectsBefore = connects;
        long receivedBefore = received.bytes();
        boolean headArrived = false;
        try (Response response = call.execute()) {
            headArrived = true;
            return arrived(target, response, call);
        } catch (IOException e) {
            if (!headArrived && received.bytes() - receivedBefore >= HEAD_GIVEN_UP) {
                return tooLargeHead();
            }
            boolean kept = !headArrived && connects == connectsBefore;
            return Failures.of(e, new Failures.Stage(proxied, connects > connected, kept));
        } catch (IllegalArgumentException | IllegalStateException e) {
            call.cancel();
            return new Reply.Lost(FailureKind.PROTOCOL, "what came is not HTTP", false);
        }
    }

    private Reply arrived(HttpUrl target, Response response, Call call) throws IOException {
        List<Header> headers = headers(response);
        if (headers.size() > MOST_FIELDS || sizeOf(headers) > LARGEST_HEAD) {
            call.cancel();
            return tooLargeHead();
        }
        List<String> setCookies = response.headers().values("Set-Cookie");
        if (!setCookies.isEmpty()) {
            cookies.store(target, setCookies);
        }
        BufferedSource source = response.body().source();
        Buffer entity = new Buffer();
        long bound = settings.largestBody();
        long room = bound + 1;
        while (room > 0) {
            long read = source.read(entity, room);
            if (read < 0) {
                return new Reply.Arrived(response.code(), headers, entity.readByteArray(), false);
            }
            room -= read;
        }
        call.cancel(); // else the client would try to read the rest
        return new Reply.Arrived(response.code(), headers, entity.readByteArray(bound), true);
    }

    private static Reply.Lost tooLargeHead() {
        return new Reply.Lost(
                FailureKind.TOO_LARGE, "the head is larger than " + LARGEST_HEAD, false);
    }

    /// Lines without a name are dropped: a WARC record could not hold them.
    private static List<Header> headers(Response response) {
        List<Header> headers = new ArrayList<>(response.headers().size());
        for (int i = 0; i < response.headers().size(); i++) {
            String name = response.headers().name(i);
            if (!name.isBlank()) {
                headers.add(new Header(name, response.headers().value(i)));
            }
        }
        return headers;
    }

    private static int sizeOf(List<Header> headers) {
        int size = 0;
        for (Header header : headers) {
            size += header.name().length() + header.value().length() + 4;
        }
        return size;
    }

    /// Tells a fresh connection from a kept one.
    private final class ConnectCounter extends EventListener {
        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            connects++;
        }

        @Override
        public void connectEnd(
                Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
            connected = connects;
        }
    }
}
