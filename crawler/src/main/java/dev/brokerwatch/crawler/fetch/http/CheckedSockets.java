package dev.brokerwatch.crawler.fetch.http;

import dev.brokerwatch.crawler.fetch.address.AddressRules;
import dev.brokerwatch.crawler.fetch.address.AddressVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/// Sockets that look at the address once more, at the connect itself: whatever happened before, no byte goes to a
/// refused one.
final class CheckedSockets extends SocketFactory {

    private final AddressRules rules;
    private final Received received;

    /// @param received counts what the sockets read
    CheckedSockets(AddressRules rules, Received received) {
        this.rules = rules;
        this.received = received;
    }

    @Override
    public Socket createSocket() {
        return new CheckedSocket(rules, received);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("names are looked up before");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("names are looked up before");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("the local address is the system's choice");
    }

    private static final class CheckedSocket extends Socket {

        private final AddressRules rules;
        private final Received received;

        CheckedSocket(AddressRules rules, Received received) {
            this.rules = rules;
            this.received = received;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return received.counting(super.getInputStream());
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
                throw new RefusedAddressException("the address was not looked up");
            }
            AddressVerdict verdict = rules.judge(target.getAddress());
            if (!verdict.allowed()) {
                throw new RefusedAddressException(verdict.reason());
            }
            super.connect(endpoint, timeout);
        }
    }
}
