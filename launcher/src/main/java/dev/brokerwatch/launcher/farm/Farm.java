package dev.brokerwatch.launcher.farm;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;

/// The farm as a process of its own, so that its CPU is told apart from the crawler's:
/// `Farm HOSTS PAGES PORT SEED`. It prints `ready` when it listens, and ends when its standard input does, so that it
/// never outlives whoever started it.
public final class Farm {

    private Farm() {}

    /// The address of host number `host`.
    public static String addressOf(int host) {
        return FarmServer.addressOf(host);
    }

    /// The paths of a host's pages.
    public static List<String> paths(int pages) {
        return IntStream.range(0, pages).mapToObj(FarmPages::pathOf).toList();
    }

    /// The HTML of page number `page` of a host that has `pages`.
    public static String page(int page, int pages) {
        return FarmPages.html(page, pages);
    }

    public static void main(String[] arguments) throws IOException {
        int hosts = Integer.parseInt(arguments[0]);
        int pages = Integer.parseInt(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        serve(new FarmServer(new FarmPages(pages, seed), hosts, port), System.out);
    }

    private static void serve(FarmServer server, PrintStream out) throws IOException {
        Thread.ofPlatform()
                .daemon()
                .name("parent-watch")
                .start(() -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // A broken pipe is the end of the parent as well.
                    }
                    server.close();
                });
        out.println("ready");
        out.flush();
        server.run();
    }
}
