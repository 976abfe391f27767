package dev.brokerwatch.crawler.url;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What an address looks like to each engine, one bit an engine; found out when it is asked for. Thread-safe: found out
/// twice, it is the same.
final class LinkLooks {

    private static final long UNKNOWN = -1;

    /// Addresses by their looks. Most of a board differ in their numbers alone, which no shape tells apart, so that few are
    /// held against the shapes. Bounded; thread-safe.
    static final class Memory {

        private static final int MOST = 2_000;
        private static final int LONGEST = 256;

        private final List<LinkShapes> pages;
        private final List<LinkShapes> again;
        private final List<LinkShapes> aside;
        private final boolean numbersTell;
        private final Map<String, LinkLooks> known = new ConcurrentHashMap<>();

        /// Each list has the engines in the same order.
        Memory(List<LinkShapes> pages, List<LinkShapes> again, List<LinkShapes> aside) {
            this.pages = pages;
            this.again = again;
            this.aside = aside;
            this.numbersTell =
                    pages.stream().anyMatch(LinkShapes::hasNumbers)
                            || again.stream().anyMatch(LinkShapes::hasNumbers)
                            || aside.stream().anyMatch(LinkShapes::hasNumbers);
        }

        /// @param target path and query of a URL in normal form
        LinkLooks of(String target) {
            if (target.length() > LONGEST || numbersTell) {
                return new LinkLooks(this, target);
            }
            String key = withoutNumbers(target);
            LinkLooks looks = known.get(key);
            if (looks == null) {
                looks = new LinkLooks(this, key);
                if (known.size() >= MOST) {
                    known.clear();
                }
                known.put(key, looks);
            }
            return looks;
        }

        /// With a single zero for every run of digits.
        private static String withoutNumbers(String target) {
            byte[] kept = new byte[target.length()];
            int length = 0;
            boolean inNumber = false;
            for (int i = 0; i < target.length(); i++) {
                char c = target.charAt(i);
                boolean digit = Ascii.isDigit(c);
                if (!digit || !inNumber) {
                    kept[length++] = (byte) (digit ? '0' : c);
                }
                inNumber = digit;
            }
            return new String(kept, 0, length, ISO_8859_1);
        }
    }

    private final Memory memory;
    private final LinkTarget target;
    private volatile long pages = UNKNOWN;
    private volatile long again = UNKNOWN;
    private volatile long aside = UNKNOWN;

    private LinkLooks(Memory memory, String target) {
        this.memory = memory;
        this.target = new LinkTarget(target);
    }

    /// The engines one of whose pages it is.
    long pages() {
        long known = pages;
        if (known == UNKNOWN) {
            known = matching(memory.pages);
            pages = known;
        }
        return known;
    }

    /// Those to whom it is a page that has another address.
    long again() {
        long known = again;
        if (known == UNKNOWN) {
            known = matching(memory.again);
            again = known;
        }
        return known;
    }

    /// Those to whom it leads aside.
    long aside() {
        long known = aside;
        if (known == UNKNOWN) {
            known = matching(memory.aside);
            aside = known;
        }
        return known;
    }

    private long matching(List<LinkShapes> engines) {
        long matching = 0;
        for (int i = 0; i < engines.size(); i++) {
            matching |= engines.get(i).match(target) ? 1L << i : 0;
        }
        return matching;
    }
}
