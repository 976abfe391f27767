package dev.brokerwatch.crawler.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/// What a route writes to: bytes, exactly as it wants them.
public final class WebConnection {

    private final Socket socket;
    private final OutputStream out;

    WebConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /// Writes a text of Latin letters.
    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// A whole, well-behaved response.
    public void respond(String status, String headers, byte[] body) throws IOException {
        write(
                "HTTP/1.1 "
                        + status
                        + "\r\n"
                        + headers
                        + "Content-Length: "
                        + body.length
                        + "\r\n\r\n");
        write(body);
    }

    public void respond(String status, String headers, String body) throws IOException {
        respond(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /// A page.
    public void page(String html) throws IOException {
        respond("200 OK", "Content-Type: text/html; charset=utf-8\r\n", html);
    }

    /// Ends the connection in an orderly way.
    public void hangUp() throws IOException {
        socket.close();
    }

    /// Ends it with a reset.
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /// Sends nothing more until the client has gone.
    public void waitForClientToGo() throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException e) {
            socket.close();
        }
    }
}
