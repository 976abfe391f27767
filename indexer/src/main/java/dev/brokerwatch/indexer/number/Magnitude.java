package dev.brokerwatch.indexer.number;

import java.util.Map;

/// A magnitude in letters behind a number: `power` of ten, `end` behind it.
record Magnitude(int power, int end) {

    static final Magnitude NONE = new Magnitude(0, -1);

    private static final Map<String, Integer> WHOLE =
            Map.ofEntries(
                    Map.entry("k", 3),
                    Map.entry("kk", 6),
                    Map.entry("kkk", 9),
                    Map.entry("thousand", 3),
                    Map.entry("thousands", 3),
                    Map.entry("thou", 3),
                    Map.entry("grand", 3),
                    Map.entry("hundred", 2),
                    Map.entry("m", 6),
                    Map.entry("mm", 6),
                    Map.entry("mil", 6),
                    Map.entry("mill", 6),
                    Map.entry("mio", 6),
                    Map.entry("mln", 6),
                    Map.entry("mlns", 6),
                    Map.entry("тис", 3),
                    Map.entry("tsd", 3),
                    Map.entry("bin", 3),
                    Map.entry("mi", 6),
                    Map.entry("million", 6),
                    Map.entry("millions", 6),
                    Map.entry("b", 9),
                    Map.entry("bn", 9),
                    Map.entry("bln", 9),
                    Map.entry("billion", 9),
                    Map.entry("lakh", 5),
                    Map.entry("lakhs", 5),
                    Map.entry("lac", 5),
                    Map.entry("lacs", 5),
                    Map.entry("crore", 7),
                    Map.entry("crores", 7),
                    Map.entry("cr", 7),
                    Map.entry("w", 4),
                    Map.entry("к", 3),
                    Map.entry("кк", 6),
                    Map.entry("ккк", 9),
                    Map.entry("т", 3),
                    Map.entry("тыс", 3),
                    Map.entry("сотен", 2),
                    Map.entry("мил", 6),
                    Map.entry("млн", 6),
                    Map.entry("млрд", 9));

    private static final Map<String, Integer> STEMS =
            Map.ofEntries(
                    Map.entry("тысяч", 3),
                    Map.entry("тыщ", 3),
                    Map.entry("косар", 3),
                    Map.entry("лям", 6),
                    Map.entry("лимон", 6),
                    Map.entry("milion", 6),
                    Map.entry("millon", 6),
                    Map.entry("milhoes", 6),
                    Map.entry("milyon", 6),
                    Map.entry("миллион", 6),
                    Map.entry("мильон", 6),
                    Map.entry("миллиард", 9),
                    Map.entry("ярд", 9),
                    Map.entry("мільйон", 6));

    /// Letters that may follow a one-letter magnitude without a gap: `3ku`, `5кр`.
    private static final String GLUED_MONEY = " u usdt usd rub rmb r eur р руб рублей ";

    private static final int LONGEST = 16;

    boolean isNone() {
        return power == 0;
    }

    /// The magnitude at `at`, which is right behind a number or one blank further, or [#NONE].
    static Magnitude at(String text, int at, Script script) {
        int end = Letters.endOfWord(text, at, LONGEST);
        if (end == at || (end < text.length() && Letters.isLetter(text.charAt(end)))) {
            return NONE;
        }
        String word = text.substring(at, end);
        Integer power =
                script == Script.ROMANCE && word.equals("mil")
                        ? Integer.valueOf(3)
                        : WHOLE.get(word);
        if (power != null) {
            return usable(text, at, end, power, script);
        }
        for (Map.Entry<String, Integer> stem : STEMS.entrySet()) {
            if (word.startsWith(stem.getKey())) {
                return new Magnitude(stem.getValue(), end);
            }
        }
        Integer letter = WHOLE.get(word.substring(0, 1));
        if (letter == null || !GLUED_MONEY.contains(" " + word.substring(1) + " ")) {
            return NONE;
        }
        return usable(text, at, at + 1, letter, script);
    }

    private static Magnitude usable(String text, int at, int end, int power, Script script) {
        char first = text.charAt(at);
        boolean tenThousand = first == 'w';
        if (tenThousand && script != Script.CHINESE) {
            return NONE;
        }
        boolean shortened =
                text.startsWith("т", at)
                        || text.startsWith("тис", at)
                        || text.startsWith("tsd", at);
        boolean dotted = end < text.length() && text.charAt(end) == '.' && shortened;
        return new Magnitude(power, dotted ? end + 1 : end);
    }
}
