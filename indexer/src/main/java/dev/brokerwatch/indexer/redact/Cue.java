package dev.brokerwatch.indexer.redact;

/// Words of a line that announce a sample.
///
/// @param end where the sample begins: behind the words, or at the line's end where it stands on the next line; the
///     line's start where none is announced
/// @param told the words stand at the end of the line or before a colon; others may only speak of a sample
record Cue(int end, boolean told) {

    private static final int LONGEST = 160;

    static Cue of(RecordWords words, String text, Line line) {
        int limit = Math.min(line.end(), line.start() + LONGEST);
        boolean spoken = false;
        for (int at = line.start(); at < limit; at++) {
            int exemplar = words.endOfExemplar(text, at);
            if (exemplar > at) {
                return new Cue(skip(text, exemplar, line), true);
            }
            int end = words.endOfCue(text, at);
            boolean inAddress = at > line.start() && ".@/-".indexOf(text.charAt(at - 1)) >= 0;
            if (end == at || inAddress || line.holdsAt(at)) {
                continue;
            }
            spoken |= end - at > 1;
            int next = skip(text, end, line);
            boolean last = next == line.end() && line.findings().isEmpty();
            if (last || isAnnounced(text, end, next)) {
                return new Cue(next, true);
            }
            at = end - 1;
        }
        return spoken ? behindColon(text, line, limit) : new Cue(line.start(), false);
    }

    /// Behind the first colon that is not one of a link or a time.
    private static Cue behindColon(String text, Line line, int limit) {
        for (int at = line.start(); at < limit; at++) {
            boolean told = isAnnounced(text, at, at + 1) && !text.startsWith("//", at + 1);
            if (told && !(isDigit(text, at - 1, line) && isDigit(text, at + 1, line))) {
                return new Cue(skip(text, at, line), true);
            }
        }
        boolean brief = line.end() - line.start() <= 60;
        return new Cue(brief ? line.end() : line.start(), false);
    }

    private static boolean isAnnounced(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (":→➡⇒".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(String text, int at, Line line) {
        return at >= line.start() && at < line.end() && Character.isDigit(text.charAt(at));
    }

    private static int skip(String text, int from, Line line) {
        int next = from;
        while (next < line.end() && " )(]】:.-_=>→➡⇒「\"".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }
}
