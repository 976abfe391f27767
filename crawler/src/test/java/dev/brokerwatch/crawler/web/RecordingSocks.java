package dev.brokerwatch.crawler.web;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A SOCKS5 server (RFC 1928) that writes down which names it is asked for and leads all of them to one web.
public final class RecordingSocks implements AutoCloseable {

    private static final byte[] GRANTED = {5, 0, 0, 1, 0, 0, 0, 0, 0, 0};

    private final ServerSocket listener;
    private final String target;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private RecordingSocks(ServerSocket listener, String target) {
        this.listener = listener;
        this.target = target;
    }

    public static RecordingSocks to(MisbehavingWeb web) {
        try {
            RecordingSocks socks =
                    new RecordingSocks(
                            new ServerSocket(0, 16, InetAddress.ofLiteral("127.0.0.1")),
                            web.authority());
            Thread.ofVirtual().start(socks::accept);
            return socks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String authority() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /// The names with their ports; an address is written `address:port` in angle brackets.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        String[] hostAndPort = target.split(":", 2);
        try (client;
                Socket web = new Socket(hostAndPort[0], Integer.parseInt(hostAndPort[1]))) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            in.readByte(); // version
            in.skipNBytes(in.readByte());
            out.write(new byte[] {5, 0});
            in.skipNBytes(3);
            asked.add(destination(in));
            out.write(GRANTED);
            Thread back = Thread.ofVirtual().start(() -> pipe(web, client));
            pipe(client, web);
            back.interrupt();
        } catch (IOException e) {
            return; // either side went away
        }
    }

    private static String destination(DataInputStream in) throws IOException {
        int type = in.readByte();
        if (type == 3) {
            byte[] name = in.readNBytes(in.readUnsignedByte());
            return new String(name, StandardCharsets.US_ASCII) + ":" + in.readUnsignedShort();
        }
        InetAddress address = InetAddress.getByAddress(in.readNBytes(type == 1 ? 4 : 16));
        return "<" + address.getHostAddress() + ":" + in.readUnsignedShort() + ">";
    }

    private static void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            return; // either side went away
        }
    }
}
