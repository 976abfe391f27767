package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.indexer.text.FoldedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Links: those to a messenger give its handle, others are links to a shop or a page. Links to pictures, pastes and files
/// are no contacts.
final class Links {

    private static final int LONGEST = 256;

    private static final List<String> STARTS =
            List.of(
                    "https://",
                    "http://",
                    "hxxps://",
                    "hxxp://",
                    "www.",
                    "t.me/",
                    "telegram.me/",
                    "telegram.dog/",
                    "tg://",
                    "wa.me/",
                    "discord.gg/");

    private static final List<String> TELEGRAM =
            List.of("t.me/", "telegram.me/", "telegram.dog/", "tg://resolve?domain=");

    private static final List<String> FILES =
            List.of(
                    "pastebin",
                    "paste.",
                    "imgur",
                    "prnt.sc",
                    "ibb.co",
                    "postimg",
                    "mega.nz",
                    "mega.",
                    "gofile",
                    "anonfile",
                    "dropbox",
                    "drive.google",
                    "mediafire",
                    "pixeldrain",
                    "transfer.sh",
                    "wetransfer",
                    "disk.yandex",
                    "file.io",
                    "upload",
                    "download",
                    "files.",
                    "dl.",
                    "img.",
                    "image.",
                    "images.",
                    "pan.baidu",
                    "lanzou",
                    "github.",
                    "virustotal",
                    "file-",
                    "files-",
                    "cloud.mail",
                    "sendspace",
                    "zippy");

    private static final List<String> FILE_ENDS =
            List.of(
                    ".zip",
                    ".rar",
                    ".7z",
                    ".csv",
                    ".txt",
                    ".sql",
                    ".gz",
                    ".tar",
                    ".png",
                    ".jpg",
                    ".jpeg",
                    ".gif",
                    ".webp",
                    ".xlsx",
                    ".json",
                    ".torrent",
                    ".pdf");

    private Links() {}

    /// Whether a link may begin with `c`.
    static boolean mayBegin(char c) {
        return c == 'h' || c == 'w' || c == 't' || c == 'd';
    }

    /// Where the link that begins at `at` ends; `at` itself where none begins.
    static int endOf(String folded, int at) {
        if (at > 0 && (Handles.isWord(folded.charAt(at - 1)) || folded.charAt(at - 1) == '.')) {
            return at;
        }
        String start = null;
        for (String candidate : STARTS) {
            if (folded.startsWith(candidate, at)) {
                start = candidate;
                break;
            }
        }
        if (start == null) {
            return at;
        }
        int end = at + start.length();
        while (end < folded.length() && end - at < LONGEST && isPart(folded.charAt(end))) {
            end++;
        }
        while (end > at && ".,;:!?)]'*".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > at + start.length() ? end : at;
    }

    /// What the link leads to; null where it is no way to reach anybody.
    static @Nullable Candidate read(FoldedText text, int start, int end) {
        String folded = text.folded().substring(start, end);
        int host =
                folded.contains("://") && !folded.startsWith("tg://")
                        ? folded.indexOf("://") + 3
                        : 0;
        String rest = folded.substring(host);
        for (String telegram : TELEGRAM) {
            if (rest.startsWith(telegram)) {
                return messenger(text, Channel.TELEGRAM, start + host + telegram.length(), end);
            }
        }
        if (rest.startsWith("wa.me/")) {
            return messenger(text, Channel.WHATSAPP, start + host + 6, end);
        }
        boolean file =
                FILES.stream().anyMatch(rest::contains)
                        || FILE_ENDS.stream().anyMatch(rest::endsWith)
                        || rest.indexOf('.') < 0;
        return file ? null : new Candidate(Channel.URL, text.plainOf(start, end), start, end);
    }

    private static @Nullable Candidate messenger(
            FoldedText text, Channel channel, int start, int end) {
        String folded = text.folded();
        int from = folded.startsWith("s/", start) ? start + 2 : start;
        int to = from;
        while (to < end
                && (Handles.isWord(folded.charAt(to))
                        || (to == from && folded.charAt(to) == '+'))) {
            to++;
        }
        return to - from < 4 ? null : new Candidate(channel, text.plainOf(from, to), from, to);
    }

    private static boolean isPart(char c) {
        return c > ' ' && c < 0x7F && "\"<>`{}|\\^".indexOf(c) < 0;
    }
}
