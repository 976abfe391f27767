package dev.brokerwatch.crawler.links;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Tears pages up as bad networks and bad templates do: cuts, repeats, and pieces of markup where they do not belong.
final class Mutations {

    private static final List<String> PIECES =
            List.of(
                    "<",
                    ">",
                    "\"",
                    "'",
                    "=",
                    "/",
                    "<!--",
                    "-->",
                    "<script>",
                    "</script>",
                    "</a>",
                    " ",
                    "&",
                    "<a href=",
                    "<a href='x?a=1&amp;b=2'>",
                    "<title>",
                    "</title>",
                    "<textarea>",
                    "<style>",
                    "<!",
                    "<?",
                    "</");

    private Mutations() {}

    static byte[] of(byte[] page, Random random) {
        byte[] mutated = page;
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutated.length + 1);
            mutated =
                    switch (random.nextInt(4)) {
                        case 0 ->
                                join(
                                        mutated,
                                        at,
                                        new byte[0],
                                        Math.min(mutated.length, at + random.nextInt(40)));
                        case 1 -> join(mutated, at, slice(mutated, random), at);
                        default ->
                                join(
                                        mutated,
                                        at,
                                        PIECES.get(random.nextInt(PIECES.size()))
                                                .getBytes(StandardCharsets.US_ASCII),
                                        at);
                    };
        }
        return random.nextInt(4) == 0
                ? Arrays.copyOf(mutated, random.nextInt(mutated.length + 1))
                : mutated;
    }

    private static byte[] slice(byte[] page, Random random) {
        int start = random.nextInt(page.length + 1);
        return Arrays.copyOfRange(page, start, Math.min(page.length, start + random.nextInt(200)));
    }

    /// The bytes before `at`, then `piece`, then those from `rest` on.
    private static byte[] join(byte[] page, int at, byte[] piece, int rest) {
        byte[] joined = new byte[at + piece.length + page.length - rest];
        System.arraycopy(page, 0, joined, 0, at);
        System.arraycopy(piece, 0, joined, at, piece.length);
        System.arraycopy(page, rest, joined, at + piece.length, page.length - rest);
        return joined;
    }
}
