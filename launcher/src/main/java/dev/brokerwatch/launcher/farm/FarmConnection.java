package dev.brokerwatch.launcher.farm;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One client's connection. It takes one request at a time, as a polite crawler sends them. `/count` tells how many pages
/// the farm has sent.
final class FarmConnection {

    private static final byte[] ROBOTS =
            ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 24\r\n\r\n"
                            + "User-agent: *\nDisallow:\n")
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOT_FOUND =
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private static final int ROBOTS_TXT = -1;
    private static final int NOWHERE = -2;
    private static final int COUNT = -3;

    private final SocketChannel channel;
    private final byte[] hostNumber;
    private final ByteBuffer request = ByteBuffer.allocate(8 * 1024);
    private ByteBuffer[] response = {};

    FarmConnection(SocketChannel channel, int host) {
        this.channel = channel;
        this.hostNumber =
                String.format(Locale.ROOT, "%08d", host).getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads what has come; returns 1 when a page is now to be sent.
    ///
    /// @param served pages that the farm has sent so far
    int read(FarmPages pages, long served) throws IOException {
        if (channel.read(request) < 0 || !request.hasRemaining()) {
            throw new EOFException("the client is done");
        }
        if (!complete()) {
            return 0;
        }
        int page = pageAsked(pages.count());
        request.clear();
        if (page < 0) {
            response = new ByteBuffer[] {ByteBuffer.wrap(noPage(page, served))};
            return 0;
        }
        response = withHostNumber(pages.response(page));
        return 1;
    }

    private static byte[] noPage(int page, long served) {
        return switch (page) {
            case ROBOTS_TXT -> ROBOTS;
            case COUNT -> {
                String count = Long.toString(served);
                String head =
                        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "
                                + count.length();
                yield (head + "\r\n\r\n" + count).getBytes(StandardCharsets.US_ASCII);
            }
            default -> NOT_FOUND;
        };
    }

    /// Sends what is left; true when nothing is.
    boolean write() throws IOException {
        if (response.length == 0) {
            return true;
        }
        channel.write(response);
        if (response[response.length - 1].hasRemaining()) {
            return false;
        }
        response = new ByteBuffer[0];
        return true;
    }

    private ByteBuffer[] withHostNumber(ByteBuffer[] parts) {
        ByteBuffer[] all = new ByteBuffer[parts.length * 2 - 1];
        for (int i = 0; i < parts.length; i++) {
            all[2 * i] = parts[i];
            if (i > 0) {
                all[2 * i - 1] = ByteBuffer.wrap(hostNumber);
            }
        }
        return all;
    }

    private boolean complete() {
        int end = request.position();
        return end >= 4
                && request.get(end - 4) == '\r'
                && request.get(end - 3) == '\n'
                && request.get(end - 2) == '\r'
                && request.get(end - 1) == '\n';
    }

    /// The page's number, or which of the other things. The target's last number names the page.
    private int pageAsked(int count) {
        int at = 4;
        if (request.get(at) == '/' && request.get(at + 1) == ' ') {
            return 0;
        }
        if (request.get(at + 1) == 'r') {
            return ROBOTS_TXT;
        }
        if (request.get(at + 1) == 'c') {
            return COUNT;
        }
        int number = -1;
        for (byte b = request.get(at); b != ' '; b = request.get(++at)) {
            if (b == '=') {
                number = 0;
            } else if (number >= 0 && b >= '0' && b <= '9') {
                number = Math.min(number * 10 + b - '0', count);
            }
        }
        return number >= 0 && number < count ? number : NOWHERE;
    }
}
