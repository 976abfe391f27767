package dev.brokerwatch.launcher.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports on loopback.
public final class FreePort {

    private FreePort() {}

    /// One that is free now.
    public static int find() {
        return open(0);
    }

    /// The port itself, once it is known to be free; the message names the option that chooses another.
    public static int require(int port, String option) {
        try {
            return open(port);
        } catch (BrokerException e) {
            throw new BrokerException(e.getMessage() + " with " + option, e);
        }
    }

    private static int open(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BrokerException(
                    "port "
                            + port
                            + " on 127.0.0.1 is taken: stop what listens there, or choose another",
                    e);
        }
    }
}
