package dev.brokerwatch.config.wire;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.Header;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;

/// Captures as uncompressed WARC 1.1 records (ISO 28500:2017), the values of `pages`: the wire format is the evidence
/// format. A `response` holds the HTTP head and the entity as received, its transfer-coding removed and its
/// content-coding kept; a `revisit` holds the head alone; a `metadata` record tells why a watched URL gave no response.
/// One field is our own: `Brokerwatch-Site`. Thread-safe.
public final class WarcCodec {

    private static final String VERSION = "WARC/1.1";
    private static final String SITE = "Brokerwatch-Site";
    private static final String STATUS = "Brokerwatch-Status";
    private static final String SAME_PAYLOAD =
            "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    private static final String NOT_MODIFIED =
            "http://netpreserve.org/warc/1.1/revisit/server-not-modified";

    private WarcCodec() {}

    public static byte[] encode(Capture capture) {
        return switch (capture) {
            case Capture.Response response -> encodeResponse(response);
            case Capture.Revisit revisit -> encodeRevisit(revisit);
            case Capture.NoResponse none -> encodeNoResponse(none);
        };
    }

    /// Throws [WireException] on anything but a record that [#encode] wrote.
    public static Capture decode(byte[] bytes) {
        try {
            WarcHead head = WarcHead.read(bytes);
            SiteId site = new SiteId(head.require(SITE));
            CrawlUrl url = new CrawlUrl(head.require("WARC-Target-URI"));
            Instant at = Instant.parse(head.require("WARC-Date"));
            String id = unbracketed(head.require("WARC-Record-ID"));
            return switch (head.require("WARC-Type")) {
                case "response" -> response(head, bytes, id, site, url, at);
                case "revisit" ->
                        new Capture.Revisit(
                                id,
                                site,
                                url,
                                at,
                                Integer.parseInt(head.require(STATUS)),
                                payload(head));
                case "metadata" ->
                        new Capture.NoResponse(id, site, url, at, outcome(block(head, bytes)));
                default ->
                        throw new WireException(
                                "a capture is a response, revisit or metadata record");
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new WireException("not a readable capture: " + e.getMessage(), e);
        }
    }

    private static byte[] encodeResponse(Capture.Response response) {
        StringBuilder http = new StringBuilder(512);
        http.append("HTTP/1.1 ").append(response.status()).append(" \r\n");
        for (Header header : response.headers()) {
            append(http, header.name(), header.value());
        }
        byte[] httpHead = http.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder warc = start("response", response);
        append(warc, "WARC-Payload-Digest", response.payload().value());
        if (response.truncated()) {
            append(warc, "WARC-Truncated", "length");
        }
        append(warc, "Content-Type", "application/http;msgtype=response");
        return join(warc, httpHead, response.body());
    }

    private static byte[] encodeRevisit(Capture.Revisit revisit) {
        StringBuilder warc = start("revisit", revisit);
        append(warc, "WARC-Profile", revisit.status() == 304 ? NOT_MODIFIED : SAME_PAYLOAD);
        append(warc, "WARC-Payload-Digest", revisit.payload().value());
        append(warc, STATUS, Integer.toString(revisit.status()));
        append(warc, "WARC-Refers-To-Target-URI", revisit.url().value());
        append(warc, "Content-Type", "application/http;msgtype=response");
        byte[] httpHead =
                ("HTTP/1.1 " + revisit.status() + " \r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return join(warc, httpHead, new byte[0]);
    }

    private static byte[] encodeNoResponse(Capture.NoResponse none) {
        StringBuilder warc = start("metadata", none);
        append(warc, "Content-Type", "application/json");
        byte[] outcome =
                Json.MAPPER.writerFor(FetchOutcome.class).writeValueAsBytes(none.outcome());
        return join(warc, outcome, new byte[0]);
    }

    private static StringBuilder start(String type, Capture capture) {
        StringBuilder warc = new StringBuilder(512);
        warc.append(VERSION).append("\r\n");
        append(warc, "WARC-Type", type);
        append(warc, "WARC-Record-ID", "<" + capture.recordId() + ">");
        append(warc, "WARC-Date", capture.at().toString());
        append(warc, "WARC-Target-URI", capture.url().value());
        append(warc, SITE, capture.site().value());
        return warc;
    }

    /// A line break inside a value would end the header: what a server sends there becomes a blank.
    private static void append(StringBuilder head, String name, String value) {
        head.append(name).append(": ");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            head.append(c == '\r' || c == '\n' || c == 0 ? ' ' : c);
        }
        head.append("\r\n");
    }

    private static byte[] join(StringBuilder warc, byte[] head, byte[] body) {
        append(warc, "Content-Length", Integer.toString(head.length + body.length));
        byte[] warcHead = warc.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] record = new byte[warcHead.length + head.length + body.length + 4];
        System.arraycopy(warcHead, 0, record, 0, warcHead.length);
        System.arraycopy(head, 0, record, warcHead.length, head.length);
        System.arraycopy(body, 0, record, warcHead.length + head.length, body.length);
        Arrays.fill(record, record.length - 4, record.length, (byte) '\n');
        record[record.length - 4] = '\r';
        record[record.length - 2] = '\r';
        return record;
    }

    private static Capture.Response response(
            WarcHead warc, byte[] bytes, String id, SiteId site, CrawlUrl url, Instant at) {
        WarcHead http = WarcHead.readHttp(bytes, warc.end());
        int end = warc.end() + warc.contentLength(bytes.length);
        List<Header> headers = new ArrayList<>(http.headers());
        return new Capture.Response(
                id,
                site,
                url,
                at,
                http.status(),
                headers,
                Arrays.copyOfRange(bytes, http.end(), end),
                payload(warc),
                warc.first("WARC-Truncated") != null);
    }

    private static Digest payload(WarcHead head) {
        return new Digest(head.require("WARC-Payload-Digest"));
    }

    private static byte[] block(WarcHead head, byte[] bytes) {
        return Arrays.copyOfRange(bytes, head.end(), head.end() + head.contentLength(bytes.length));
    }

    private static FetchOutcome outcome(byte[] json) {
        try {
            return Json.MAPPER.readValue(json, FetchOutcome.class);
        } catch (JacksonException e) {
            throw new WireException("not a readable outcome: " + Json.placeOf(e));
        }
    }

    private static String unbracketed(String id) {
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }
}
