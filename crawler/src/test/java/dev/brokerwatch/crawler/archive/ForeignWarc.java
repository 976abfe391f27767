package dev.brokerwatch.crawler.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/// A WARC file as other crawlers write it, put together record by record.
final class ForeignWarc {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean compressed;

    ForeignWarc(boolean compressed) {
        this.compressed = compressed;
    }

    ForeignWarc info() {
        return record(
                "WARC-Type: warcinfo\r\nContent-Type: application/warc-fields",
                utf8("software: Other/1.0\r\n"));
    }

    ForeignWarc response(int number, String httpHead, byte[] body) {
        byte[] head = utf8(httpHead.replace("\n", "\r\n") + "\r\n\r\n");
        byte[] block = new byte[head.length + body.length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(body, 0, block, head.length, body.length);
        return record(
                "WARC-Type: response\r\nWARC-Target-URI: http://forum.example/t?id="
                        + number
                        + "&utm_source=x\r\nContent-Type: application/http; msgtype=response",
                block);
    }

    ForeignWarc record(String head, byte[] block) {
        int number = bytes.size();
        String id =
                head.contains("WARC-Record-ID")
                        ? ""
                        : "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>"
                                .formatted(number);
        String date = head.contains("WARC-Date") ? "" : "\r\nWARC-Date: 2026-11-24T10:00:00Z";
        byte[] start =
                utf8(
                        "WARC/1.0\r\n"
                                + head.replaceAll("\r\nWARC-Record-ID: none", "")
                                + id
                                + date
                                + "\r\nContent-Length: "
                                + block.length
                                + "\r\n\r\n");
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(start);
        record.writeBytes(block);
        record.writeBytes(utf8("\r\n\r\n"));
        bytes.writeBytes(compressed ? gzip(record.toByteArray()) : record.toByteArray());
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
