package dev.brokerwatch.indexer.console;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The one style sheet.
final class StyleSheet {

    private static final byte[] TEXT = read();

    private StyleSheet() {}

    static void send(Context request) {
        request.contentType("text/css; charset=utf-8")
                .header("Cache-Control", "max-age=3600")
                .result(TEXT);
    }

    private static byte[] read() {
        try (InputStream file = StyleSheet.class.getResourceAsStream("/console/style.css")) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks console/style.css");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
