package dev.brokerwatch.launcher.archive;

import dev.brokerwatch.config.record.site.SiteId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What an import did so far. Belongs to one thread.
final class ImportCount {

    private static final int MOST_SHOWN = 8;

    private final Map<String, Long> passedOver = new TreeMap<>();
    private final Map<SiteId, Long> bySite = new TreeMap<>();
    private long pages;
    private int unreadableFiles;

    void page(SiteId site) {
        pages++;
        bySite.merge(site, 1L, Long::sum);
    }

    void passedOver(String reason) {
        passedOver.merge(reason, 1L, Long::sum);
    }

    void unreadableFile() {
        unreadableFiles++;
    }

    long pages() {
        return pages;
    }

    long records() {
        return pages + passedOver.values().stream().mapToLong(Long::longValue).sum();
    }

    int unreadableFiles() {
        return unreadableFiles;
    }

    /// Some sentences for people.
    String summary() {
        StringBuilder text = new StringBuilder();
        text.append(pages).append(pages == 1 ? " page" : " pages").append(" imported");
        if (!bySite.isEmpty()) {
            text.append(" into ").append(shown(bySite, " others"));
        }
        text.append('.');
        if (!passedOver.isEmpty()) {
            text.append(" Passed over: ").append(shown(passedOver, " other kinds")).append('.');
        }
        return text.toString();
    }

    private static <K> String shown(Map<K, Long> counts, String others) {
        String listed =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<K, Long>comparingByValue().reversed())
                        .limit(MOST_SHOWN)
                        .map(count -> count.getKey() + " (" + count.getValue() + ")")
                        .collect(Collectors.joining(", "));
        int left = counts.size() - MOST_SHOWN;
        return left > 0 ? listed + " and " + left + others : listed;
    }
}
