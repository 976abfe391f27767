package dev.brokerwatch.indexer.number;

import java.util.HashMap;
import java.util.Map;

/// A magnitude in letters behind a number: `power` of ten, `end` behind it.
record Magnitude(int power, int end) {

    static final Magnitude NONE = new Magnitude(0, -1);

    /// The words and their short forms, by their power of ten.
    private static final Map<String, Integer> WHOLE = new HashMap<>();

    /// Words that endings are hung on.
    private static final Map<String, Integer> STEMS = new HashMap<>();

    /// How long the shortest of the stems is.
    private static final int SHORTEST_STEM = 3;

    /// Letters that may follow a one-letter magnitude without a gap: `3ku`, `5кр`.
    private static final String GLUED_MONEY = " u usdt usd rub rmb r eur р руб рублей ";

    /// Short forms that a dot may end.
    private static final String SHORTENED = " т тыс тис млн млрд tsd tys tis mln mio mld mrd ";

    private static final int LONGEST = 16;

    static {
        put(WHOLE, 2, "hundred сотен сотни соток сотки");
        put(
                WHOLE,
                3,
                "k thousand thousands thou grand к т тыс тис tsd tausend tys tis bin mille mila");
        put(WHOLE, 3, "ribu rb nghìn ngàn tusen duizend mii هزار ألف الف آلاف الاف हजार हज़ार");
        put(WHOLE, 4, "w wan");
        put(WHOLE, 5, "lakh lakhs lac lacs लाख");
        put(WHOLE, 6, "kk m mm mil mill mio mln mlns mi million millions кк мил млн");
        put(WHOLE, 6, "juta jt triệu میلیون مليون ملايين");
        put(WHOLE, 7, "crore crores cr करोड़");
        put(WHOLE, 9, "kkk b bn bln billion ккк млрд mrd mld tỷ tỉ میلیارد مليار");
        put(STEMS, 3, "тысяч тыщ косар тисяч tysiąc tysięc tisíc tisic");
        put(
                STEMS,
                6,
                "лям лимон миллион мильон мільйон milion millon millón milhão milhões milhoes milyon");
        put(STEMS, 6, "million miljoen miljon milió");
        put(STEMS, 9, "миллиард мільярд ярд miliard milliard miljard milyar miliar");
    }

    private static void put(Map<String, Integer> words, int power, String list) {
        for (String word : list.split(" ", -1)) {
            words.put(word, power);
        }
    }

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
        int power = power(word, script);
        if (power > 0) {
            return usable(text, at, end, power, script);
        }
        Integer letter = WHOLE.get(word.substring(0, 1));
        if (letter == null || !GLUED_MONEY.contains(" " + word.substring(1) + " ")) {
            return NONE;
        }
        return usable(text, at, at + 1, letter, script);
    }

    /// The power of ten that `word` tells in such a text, or 0.
    static int power(String word, Script script) {
        if (script == Script.ROMANCE && word.equals("mil")) {
            return 3;
        }
        if (script == Script.VIETNAMESE && (word.equals("tr") || word.equals("ng"))) {
            return word.equals("tr") ? 6 : 3;
        }
        Integer power = WHOLE.get(word);
        for (int i = SHORTEST_STEM; power == null && i <= word.length(); i++) {
            power = STEMS.get(word.substring(0, i));
        }
        return power == null ? 0 : power;
    }

    private static Magnitude usable(String text, int at, int end, int power, Script script) {
        boolean tenThousand = text.charAt(at) == 'w' && end - at == 1;
        if (tenThousand && script != Script.CHINESE) {
            return NONE;
        }
        boolean dotted =
                Letters.isAt(text, end, '.')
                        && SHORTENED.contains(" " + text.substring(at, end) + " ");
        return new Magnitude(power, dotted ? end + 1 : end);
    }
}
