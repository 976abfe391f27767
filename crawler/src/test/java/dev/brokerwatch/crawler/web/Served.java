package dev.brokerwatch.crawler.web;

/// One request in the server's log; times by `System.nanoTime`.
public record Served(WebRequest request, int connection, long start, long end) {

    public String target() {
        return request.target();
    }
}
