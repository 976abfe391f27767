package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.FoldedText;
import org.jspecify.annotations.Nullable;

/// Reads the value of a channel at a place of a folded text: each channel has its own shape of names or numbers.
final class Handles {

    private static final int SESSION_DIGITS = 66;
    private static final int TOX_DIGITS = 76;

    private Handles() {}

    /// The value that begins at `at`, or null where what stands there is none of `channel`.
    static @Nullable Candidate read(FoldedText text, Channel channel, int at) {
        return switch (channel) {
            case QQ -> number(text, channel, at, 5, 11);
            case ICQ -> number(text, channel, at, 5, 10);
            case WECHAT -> wechat(text, at);
            case TELEGRAM -> name(text, channel, at, "_", 4, 32);
            case POTATO, BATCHAT -> name(text, channel, at, "_-", 4, 32);
            case LINE -> name(text, channel, at, "_-.", 4, 32);
            case SIGNAL -> signal(text, at);
            case DISCORD -> discord(text, at);
            case THREEMA -> threema(text, at);
            case SESSION -> hexadecimal(text, channel, at, SESSION_DIGITS);
            case TOX -> hexadecimal(text, channel, at, TOX_DIGITS);
            case PHONE, WHATSAPP -> Phones.read(text, channel, at);
            case EMAIL, JABBER, WALLET_BTC, WALLET_ETH, WALLET_TRX, WALLET_XMR, URL -> null;
        };
    }

    static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || Digits.isPlain(c) || c == '_';
    }

    /// The end of the word of letters, digits and `more` at `at`.
    static int wordEnd(String folded, int at, String more) {
        int end = at;
        while (end < folded.length()
                && (isWord(folded.charAt(end)) || more.indexOf(folded.charAt(end)) >= 0)) {
            end++;
        }
        while (end > at
                && more.indexOf(folded.charAt(end - 1)) >= 0
                && folded.charAt(end - 1) != '_') {
            end--;
        }
        return end;
    }

    private static @Nullable Candidate name(
            FoldedText text, Channel channel, int at, String more, int shortest, int longest) {
        String folded = text.folded();
        int start = at < folded.length() && folded.charAt(at) == '@' ? at + 1 : at;
        int end = wordEnd(folded, start, more);
        if (end - start < shortest || end - start > longest) {
            return null;
        }
        return new Candidate(channel, text.plainOf(start, end).replace(" ", ""), start, end);
    }

    private static @Nullable Candidate wechat(FoldedText text, int at) {
        Candidate named = name(text, Channel.WECHAT, at, "_-.", 5, 32);
        boolean letter = named != null && !Digits.isPlain(text.folded().charAt(named.start()));
        if (letter) {
            return named;
        }
        Candidate phone = Phones.read(text, Channel.WECHAT, at);
        return phone != null ? phone : number(text, Channel.WECHAT, at, 5, 11);
    }

    private static @Nullable Candidate signal(FoldedText text, int at) {
        Candidate phone = Phones.read(text, Channel.SIGNAL, at);
        return phone != null ? phone : name(text, Channel.SIGNAL, at, "_.", 4, 36);
    }

    private static @Nullable Candidate discord(FoldedText text, int at) {
        Candidate name = name(text, Channel.DISCORD, at, "_.", 2, 37);
        if (name == null) {
            return null;
        }
        int end = name.end();
        String folded = text.folded();
        if (end + 4 < folded.length() && folded.charAt(end) == '#') {
            int digits = wordEnd(folded, end + 1, "");
            if (digits == end + 5) {
                return new Candidate(
                        Channel.DISCORD, text.plainOf(name.start(), digits), name.start(), digits);
            }
        }
        return name;
    }

    private static @Nullable Candidate threema(FoldedText text, int at) {
        String folded = text.folded();
        int start = at < folded.length() && folded.charAt(at) == '*' ? at + 1 : at;
        int end = wordEnd(folded, start, "");
        boolean gateway = start > at && end - at == 8;
        return gateway || end - at == 8
                ? new Candidate(Channel.THREEMA, text.plainOf(at, end), at, end)
                : null;
    }

    private static @Nullable Candidate hexadecimal(
            FoldedText text, Channel channel, int at, int digits) {
        String folded = text.folded();
        int end = at;
        while (end < folded.length() && isHexadecimal(folded.charAt(end))) {
            end++;
        }
        return end - at == digits ? new Candidate(channel, text.plainOf(at, end), at, end) : null;
    }

    static boolean isHexadecimal(char c) {
        return Digits.isPlain(c) || (c >= 'a' && c <= 'f');
    }

    /// A number in groups that stand apart by one blank or dash. A group of seven digits is a number of its own.
    private static @Nullable Candidate number(
            FoldedText text, Channel channel, int at, int fewest, int most) {
        String folded = text.folded();
        StringBuilder digits = new StringBuilder();
        int end = at;
        int next = at;
        int first = 0;
        while (next < folded.length()) {
            int groupEnd = next;
            while (groupEnd < folded.length() && Digits.valueOf(folded.charAt(groupEnd)) >= 0) {
                groupEnd++;
            }
            int length = groupEnd - next;
            boolean whole = first >= 7 || (digits.length() >= fewest && length > 4);
            if (length == 0
                    || digits.length() + length > most
                    || (digits.length() > 0 && (whole || hasUnit(folded, groupEnd)))) {
                break;
            }
            first = first == 0 ? length : first;
            for (int i = next; i < groupEnd; i++) {
                digits.append(Digits.valueOf(folded.charAt(i)));
            }
            end = groupEnd;
            boolean apart = end < folded.length() && " -.".indexOf(folded.charAt(end)) >= 0;
            next = apart ? end + 1 : folded.length();
        }
        boolean long0 = digits.length() > most || digits.length() < fewest;
        boolean cut = end < folded.length() && Digits.isPlain(folded.charAt(end));
        boolean masked = end < folded.length() && folded.charAt(end) == '*';
        boolean zero = channel == Channel.QQ && digits.length() > 0 && digits.charAt(0) == '0';
        return long0 || cut || masked || zero
                ? null
                : new Candidate(channel, digits.toString(), at, end);
    }

    private static boolean hasUnit(String folded, int at) {
        return at < folded.length() && "元块毛条万u$%笔wk".indexOf(folded.charAt(at)) >= 0;
    }
}
