package dev.brokerwatch.indexer.intent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts the commonest endings off English and Russian words, so that "продам базы" and "продаю базу" share what they share.
/// Rough on purpose: a stem is never shown as a word, and never shorter than [#SHORTEST].
final class Stems {

    private static final int SHORTEST = 4;

    private static final int LAST_LETTER = 0x530;

    private static final @Nullable List<String>[] ENGLISH =
            byLastLetter("ing", "ies", "ed", "es", "s", "e");

    private static final @Nullable List<String>[] RUSSIAN =
            byLastLetter(
                    "иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иях", "ает",
                    "ают", "ешь", "ете", "ить", "ать", "ять", "ую", "юю", "ая", "яя", "ое", "ее",
                    "ые", "ие", "ый", "ий", "ой", "ей", "ов", "ев", "ам", "ям", "ах", "ях", "ом",
                    "ем", "им", "ым", "их", "ых", "ия", "ии", "ию", "ть", "ет", "ют", "ит", "ят",
                    "ла", "ли", "ло", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й");

    private Stems() {}

    /// Where the stem of the word from `start` to `end` ends.
    static int end(String text, int start, int end) {
        if (end - start <= SHORTEST || text.charAt(end - 1) >= LAST_LETTER) {
            return end;
        }
        @Nullable List<String>[] all = isCyrillic(text.charAt(start)) ? RUSSIAN : ENGLISH;
        List<String> endings = all[text.charAt(end - 1)];
        for (int i = 0; endings != null && i < endings.size(); i++) {
            int stemEnd = end - endings.get(i).length();
            if (stemEnd - start >= SHORTEST && text.startsWith(endings.get(i), stemEnd)) {
                return stemEnd;
            }
        }
        return end;
    }

    private static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052F';
    }

    /// Each list in the order of `endings`: the first that fits counts.
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists
    private static @Nullable List<String>[] byLastLetter(String... endings) {
        @Nullable List<String>[] all = new List[LAST_LETTER];
        for (String ending : endings) {
            char last = ending.charAt(ending.length() - 1);
            List<String> known = all[last];
            if (known == null) {
                known = new ArrayList<>();
                all[last] = known;
            }
            known.add(ending);
        }
        return all;
    }
}
