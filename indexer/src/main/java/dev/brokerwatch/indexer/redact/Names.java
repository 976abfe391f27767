package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Han;
import java.util.List;

/// Finds what reads as a person's name: a Chinese family name with one or two characters that stand alone, a given name or
/// a Russian ending beside another word in capitals, initials with a word. None is sure: writers have names too. Linear
/// in the length of the text.
final class Names {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_WORD = 24;

    private static final List<String> PATRONYMICS =
            List.of(
                    "ович", "евич", "ична", "овна", "евна", "оглы", "кызы", "івна", "ївна", "льич",
                    "тич", "мич");
    private static final List<String> ENDINGS =
            List.of(
                    "ов", "ова", "ев", "ева", "ёв", "ёва", "ин", "ина", "ын", "ына", "кий", "кая",
                    "ый", "ий", "ой", "ая", "яя", "ко", "ук", "юк", "ич", "ян", "дзе", "швили",
                    "ых", "их", "ец", "ский", "ской", "ін", "їн");

    private final NameWords words;
    private final FoldedText text;
    private final String folded;

    Names(NameWords words, FoldedText text) {
        this.words = words;
        this.text = text;
        this.folded = text.folded();
    }

    /// Appends the names of the text to `found`, in order.
    void find(List<Finding> found) {
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            if (!Character.isLetter(c)) {
                at++;
                continue;
            }
            int end = endOfName(at);
            if (end > at) {
                found.add(new Finding(VictimDataType.NAME, at, end, false));
                at = end;
            } else {
                at = behindWord(at, Han.isHan(c));
            }
        }
    }

    /// The end of the name that begins with the word at `at`, or `at`.
    int endOfName(int at) {
        if (at >= folded.length() || !Character.isLetter(folded.charAt(at)) || !isFree(at)) {
            return at;
        }
        return Han.isHan(folded.charAt(at)) ? endOfChinese(at) : endOfWords(at);
    }

    private boolean isFree(int at) {
        if (at == 0) {
            return true;
        }
        char before = folded.charAt(at - 1);
        boolean count = before == '.' && at > 1 && Digits.isPlain(folded.charAt(at - 2));
        return (!Character.isLetterOrDigit(before) && "@_/.-'".indexOf(before) < 0)
                || (before == '/' && !isUrl(at))
                || count;
    }

    private boolean isUrl(int at) {
        return at > 1 && ":/.".indexOf(folded.charAt(at - 2)) >= 0;
    }

    private int behindWord(int at, boolean han) {
        int end = at;
        while (end < folded.length()
                && Character.isLetterOrDigit(folded.charAt(end))
                && Han.isHan(folded.charAt(end)) == han) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    private int endOfChinese(int at) {
        int end = at;
        while (end < folded.length() && end - at <= 5 && Han.isHan(folded.charAt(end))) {
            end++;
        }
        return isChineseName(at, end) ? end : at;
    }

    /// The end of the Chinese name that begins at `at`, whatever follows; `at` where none does.
    int endOfGlued(int at) {
        int run = at;
        while (run < folded.length() && run - at < 5 && Han.isHan(folded.charAt(run))) {
            run++;
        }
        if (run - at <= 4 && isChineseName(at, run)) {
            return run;
        }
        for (int end = Math.min(run, at + 3); end >= at + 2; end--) {
            if (isChineseName(at, end)) {
                return end;
            }
        }
        return at;
    }

    /// Where the Chinese name begins that ends before `end`, whatever stands before it; `end` where none does.
    int startOfGlued(int end) {
        for (int start = Math.max(0, end - 3); start <= end - 2; start++) {
            boolean han = Han.isHan(folded.charAt(start)) && Han.isHan(folded.charAt(start + 1));
            if (han && isChineseName(start, end)) {
                return start;
            }
        }
        return end;
    }

    /// Whether all of `start` to `end` is a name.
    boolean isChineseName(int start, int end) {
        int length = end - start;
        if (length < 2
                || length > 5
                || words.isCommon(folded, start, end)
                || (length > 2 && words.isCommon(folded, start, start + 2))
                || Digits.valueOf(folded.charAt(end - 1)) >= 0) {
            return false;
        }
        int title = length > 2 && words.isTitle(folded, end - 2, end) ? 2 : 0;
        title = title == 0 && words.isTitle(folded, end - 1, end) ? 1 : title;
        boolean two = words.isSurname(folded, start, start + 2);
        int given = length - title - (two ? 2 : 1);
        boolean surname = two || words.isSurname(folded, start, start + 1);
        return surname && given <= 2 && given >= (title > 0 ? 0 : 1);
    }

    /// What was read of a name so far.
    private static final class Reading {
        private int count;
        private int known;
        private boolean initials;
        private boolean told;
        private boolean capitals = true;

        private boolean isName() {
            return capitals ? known >= 1 || initials : (known >= 2 && told);
        }
    }

    /// Two to five words, one of them a known name or of a Russian name's form.
    private int endOfWords(int start) {
        Reading read = new Reading();
        int at = start;
        int end = start;
        while (read.count < MOST_WORDS) {
            int word = endOfWord(at);
            if (word == at || !take(at, word, read)) {
                break;
            }
            boolean initial = isInitial(at, word);
            end = initial ? word + 1 : word;
            at = next(end, read.count, initial);
            if (at == end && !initial) {
                break;
            }
        }
        boolean inverted =
                read.count == 2
                        && read.capitals
                        && isWrittenLarge(start, end)
                        && folded.substring(start, end).indexOf(',') >= 4;
        boolean name = read.count >= 2 && (inverted || read.isName());
        return name && end - start >= 4 ? end : start;
    }

    /// Counts the word in where it may be of a name.
    private boolean take(int start, int end, Reading read) {
        boolean capital = isCapital(start);
        boolean given = words.isGiven(folded, start, end);
        boolean form = isForm(start, end);
        if (words.isCommon(folded, start, end) || !(capital || given || form)) {
            return false;
        }
        read.known += given || form ? 1 : 0;
        read.told |= given || isPatronymic(start, end);
        read.initials |= isInitial(start, end);
        read.capitals &= capital;
        read.count++;
        return true;
    }

    private boolean isInitial(int start, int end) {
        return end - start == 1 && isCapital(start) && isAt(end, '.');
    }

    /// Where the next word of a name may begin: behind a blank, behind the first comma, right behind an initial's dot.
    private int next(int end, int count, boolean initial) {
        if (isAt(end, ' ')) {
            return end + 1;
        }
        if (isAt(end, ',') && isAt(end + 1, ' ') && count == 1 && !initial) {
            return end + 2;
        }
        return isAt(end, '/') && count == 1 ? end + 1 : end;
    }

    private int endOfWord(int at) {
        int end = at;
        while (end < folded.length() && end - at < LONGEST_WORD && isPart(at, end)) {
            end++;
        }
        boolean longer = end < folded.length() && Character.isLetterOrDigit(folded.charAt(end));
        return longer || (end < folded.length() && "@_".indexOf(folded.charAt(end)) >= 0)
                ? at
                : end;
    }

    private boolean isPart(int start, int at) {
        char c = folded.charAt(at);
        if (Character.isLetter(c)) {
            return !Han.isHan(c);
        }
        boolean inside =
                at > start && at + 1 < folded.length() && Character.isLetter(folded.charAt(at + 1));
        return (c == '\'' || c == '-') && inside;
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(text.original().charAt(text.originalStart(at)));
    }

    /// `DOE, JANE`: a form's way to write a name.
    private boolean isWrittenLarge(int start, int end) {
        return end - start >= 9
                && text.originalOf(start, end).chars().noneMatch(Character::isLowerCase)
                && (start == 0 || folded.charAt(start - 1) == '\n');
    }

    private boolean isAt(int at, char c) {
        return at < folded.length() && folded.charAt(at) == c;
    }

    private boolean isPatronymic(int start, int end) {
        return endsWith(start, end, PATRONYMICS, 6);
    }

    /// Of the form of a Russian family name or patronymic.
    private boolean isForm(int start, int end) {
        return isPatronymic(start, end) || endsWith(start, end, ENDINGS, 5);
    }

    private boolean endsWith(int start, int end, List<String> endings, int shortest) {
        if (end - start < shortest || folded.charAt(start) < '\u0400') {
            return false;
        }
        for (String ending : endings) {
            if (folded.startsWith(ending, end - ending.length())) {
                return true;
            }
        }
        return false;
    }
}
