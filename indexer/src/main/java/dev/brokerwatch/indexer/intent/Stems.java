package dev.brokerwatch.indexer.intent;

import java.util.List;

/// Cuts the commonest endings off English and Russian words, so that "продам базы" and "продаю базу" share what they share.
/// Rough on purpose: a stem is never shown as a word, and never shorter than [#SHORTEST].
final class Stems {

    private static final int SHORTEST = 4;

    private static final List<String> ENGLISH = List.of("ing", "ies", "ed", "es", "s", "e");

    private static final List<String> RUSSIAN =
            List.of(
                    "иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иях", "ает",
                    "ают", "ешь", "ете", "ить", "ать", "ять", "ую", "юю", "ая", "яя", "ое", "ее",
                    "ые", "ие", "ый", "ий", "ой", "ей", "ов", "ев", "ам", "ям", "ах", "ях", "ом",
                    "ем", "им", "ым", "их", "ых", "ия", "ии", "ию", "ть", "ет", "ют", "ит", "ят",
                    "ла", "ли", "ло", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й");

    private Stems() {}

    static String of(String word) {
        if (word.length() <= SHORTEST) {
            return word;
        }
        List<String> endings = isCyrillic(word.charAt(0)) ? RUSSIAN : ENGLISH;
        for (String ending : endings) {
            if (word.length() - ending.length() >= SHORTEST && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052F';
    }
}
