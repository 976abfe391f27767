package dev.brokerwatch.launcher.farm;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Serves the pages on `127.(1 + h / 62500).(h / 250 % 250).(h % 250 + 1)` for host number `h`, all on one port, from
/// one thread. It answers `GET` without a body and nothing else.
final class FarmServer implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final List<ServerSocketChannel> listeners = new ArrayList<>();
    private final FarmPages pages;
    private volatile boolean closed;
    private final AtomicLong served = new AtomicLong();

    FarmServer(FarmPages pages, int hosts, int port) throws IOException {
        this.pages = pages;
        for (int host = 0; host < hosts; host++) {
            ServerSocketChannel listener = ServerSocketChannel.open();
            listeners.add(listener);
            listener.bind(new InetSocketAddress(addressOf(host), port), 256);
            listener.configureBlocking(false);
            listener.register(selector, SelectionKey.OP_ACCEPT, host);
        }
    }

    static String addressOf(int host) {
        return "127." + (1 + host / 62_500) + "." + host / 250 % 250 + "." + (host % 250 + 1);
    }

    /// Pages sent since the start; safe to read from any thread.
    long served() {
        return served.get();
    }

    /// Serves until the server is closed.
    void run() throws IOException {
        while (!closed) {
            selector.select();
            Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
            while (ready.hasNext()) {
                SelectionKey key = ready.next();
                ready.remove();
                serve(key);
            }
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void serve(SelectionKey key) throws IOException {
        if (key.isValid() && key.isAcceptable()) {
            accept(key);
            return;
        }
        FarmConnection connection = (FarmConnection) key.attachment();
        try {
            if (key.isValid() && key.isReadable()) {
                served.addAndGet(connection.read(pages, served.get()));
            }
            if (key.isValid()) {
                boolean sent = connection.write();
                key.interestOps(sent ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
            }
        } catch (IOException e) {
            key.channel().close();
        }
    }

    private void accept(SelectionKey key) throws IOException {
        SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
        if (channel == null) {
            return;
        }
        channel.configureBlocking(false);
        channel.socket().setTcpNoDelay(true);
        channel.register(
                selector,
                SelectionKey.OP_READ,
                new FarmConnection(channel, (Integer) key.attachment()));
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }
}
