package dev.brokerwatch.indexer.text;

import com.ibm.icu.text.Transliterator;

/// Chinese characters one by one: Traditional as Simplified, and which of the two a character belongs to.
public final class Han {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9FFF';

    /// Simplified characters that are at home in Traditional texts as well.
    private static final String SHARED =
            "后里台干面系只出余准卷发松板表郁冲了致症托注荐克夸胜采吊布占周升布升志谷范斗云几丰曲朱伙回家仆价种据个向合同姜术岳当征愿才折旋杰沈游漓灶烟病着私秋筑签累网舍苏蔑蜡蝎触谥辟迹郄钟雕霉颜验麻点默";

    private static final char[] SIMPLIFIED = table("Traditional-Simplified");
    private static final char[] TRADITIONAL = table("Simplified-Traditional");

    private Han() {}

    /// Whether `c` is a Chinese character of the basic plane.
    public static boolean isHan(char c) {
        return isCommon(c) || (c >= '\uF900' && c <= '\uFAFF') || c == '\u3007';
    }

    static boolean isCommon(char c) {
        return c >= FIRST && c <= LAST;
    }

    static char simplified(char c) {
        return SIMPLIFIED[c - FIRST];
    }

    static boolean isTraditional(char c) {
        return isCommon(c) && SIMPLIFIED[c - FIRST] != c;
    }

    static boolean isSimplified(char c) {
        return isCommon(c) && TRADITIONAL[c - FIRST] != c && SHARED.indexOf(c) < 0;
    }

    /// One character apiece: the transliterators' rules for whole words are left aside, so offsets never move.
    private static char[] table(String transliterator) {
        int size = LAST - FIRST + 1;
        StringBuilder all = new StringBuilder(size * 2);
        for (int i = 0; i < size; i++) {
            all.append((char) (FIRST + i)).append('\n');
        }
        String[] mapped =
                Transliterator.getInstance(transliterator)
                        .transliterate(all.toString())
                        .split("\n", -1);
        char[] table = new char[size];
        for (int i = 0; i < size; i++) {
            table[i] = mapped[i].length() == 1 ? mapped[i].charAt(0) : (char) (FIRST + i);
        }
        return table;
    }
}
