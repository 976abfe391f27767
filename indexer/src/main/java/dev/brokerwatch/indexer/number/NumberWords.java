package dev.brokerwatch.indexer.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words that numbers are spelled with. Those of English and Russian are numbers by themselves; those of the other
/// languages are ordinary words elsewhere (`dos`, `once`, `bir`) and count only before a magnitude.
final class NumberWords {

    /// Ones to hundreds.
    private static final Map<String, BigDecimal> SMALL = new HashMap<>();

    /// Parts of the magnitude that follows.
    private static final Map<String, BigDecimal> PARTS = new HashMap<>();

    private static final Set<String> FOREIGN = new HashSet<>();

    /// Magnitudes that need no number before them: `тысяча рублей`, `sejuta`.
    private static final Map<String, Integer> ALONE = new HashMap<>();

    /// What multiplies the number before it, and is multiplied by the magnitude behind it.
    private static final Map<String, Integer> HUNDREDS =
            Map.of("hundred", 2, "yüz", 2, "trăm", 2, "ratus", 2, "mươi", 1, "puluh", 1);

    /// A shorter word is a letter or two that stand for much else.
    private static final int SHORTEST_MAGNITUDE = 3;

    static {
        english();
        russian();
        romance();
        others();
        part(
                "0.5",
                "half пол meio media medio demi halbe halben pół yarım nửa setengah mezzo пів نیم نصف");
        part("0.25", "quarter четверть");
        for (String word :
                "тысяча тысячу тыща тыщу косарь тисяча тисячу tausend seribu".split(" ", -1)) {
            ALONE.put(word, 3);
        }
        for (String word : "миллион лям лимон мільйон sejuta".split(" ", -1)) {
            ALONE.put(word, 6);
        }
    }

    private NumberWords() {}

    private static void english() {
        put("one two three four five six seven eight nine ten eleven twelve", 1, 1);
        put("thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 13, 1);
        put("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10);
    }

    private static void russian() {
        put(
                "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
                1,
                1);
        put(
                "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
                13,
                1);
        put(
                "одна две трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати",
                1,
                1);
        put(
                "тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати",
                13,
                1);
        put("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто", 20, 10);
        put(
                "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста",
                20,
                10);
        put("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот", 100, 100);
        put(
                "ста двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот",
                100,
                100);
        put("двух", 2, 0);
        put("одного одну", 1, 0);
        put("полтинник полтиннику полтинника полтос", 50, 0);
        put("сотня сотню сотка сотку стольник", 100, 0);
        put("пятихатка пятихатку пятихатки", 500, 0);
        SMALL.put("полтора", new BigDecimal("1.5"));
        SMALL.put("полторы", new BigDecimal("1.5"));
    }

    private static void romance() {
        foreign(
                "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
                1,
                1);
        foreign("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10);
        foreign("cien doscientos trescientos cuatrocientos quinientos seiscientos", 100, 100);
        foreign(
                "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze",
                1,
                1);
        foreign("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10);
        foreign("cem duzentos trezentos quatrocentos quinhentos seiscentos", 100, 100);
        foreign("un deux trois quatre cinq six sept huit neuf dix onze douze", 1, 1);
        foreign("vingt trente quarante cinquante soixante", 20, 10);
        foreign("due tre quattro cinque sei sette otto nove dieci", 2, 1);
    }

    private static void others() {
        foreign("eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", 1, 1);
        foreign("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10);
        foreign("jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć", 1, 1);
        foreign("dwadzieścia trzydzieści czterdzieści pięćdziesiąt", 20, 10);
        foreign("bir iki üç dört beş altı yedi sekiz dokuz", 1, 1);
        foreign("yirmi otuz kırk elli altmış yetmiş seksen doksan", 20, 10);
        foreign("một hai ba bốn năm sáu bảy tám chín mười", 1, 1);
        foreign("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh", 1, 1);
        foreign("один дві три чотири п'ять шість сім вісім дев'ять десять", 1, 1);
        foreign("двадцять тридцять сорок п'ятдесят", 20, 10);
        foreign("یک دو سه چهار پنج شش هفت هشت نه ده", 1, 1);
        SMALL.put("півтора", new BigDecimal("1.5"));
        SMALL.put("półtora", new BigDecimal("1.5"));
        FOREIGN.addAll(Set.of("півтора", "półtora"));
    }

    private static void put(String words, int first, int step) {
        int value = first;
        for (String word : words.split(" ", -1)) {
            SMALL.putIfAbsent(word, BigDecimal.valueOf(value));
            value += step;
        }
    }

    private static void foreign(String words, int first, int step) {
        for (String word : words.split(" ", -1)) {
            if (!SMALL.containsKey(word)) {
                FOREIGN.add(word);
            }
        }
        put(words, first, step);
    }

    private static void part(String value, String words) {
        for (String word : words.split(" ", -1)) {
            PARTS.put(word, new BigDecimal(value));
        }
    }

    /// The value of a word of ones to hundreds, or null.
    static @Nullable BigDecimal small(String word) {
        return SMALL.get(word);
    }

    /// Whether `word` is a number only before a magnitude.
    static boolean isForeign(String word) {
        return FOREIGN.contains(word);
    }

    /// What part of the next magnitude `word` is, or null.
    static @Nullable BigDecimal part(String word) {
        return PARTS.get(word);
    }

    /// The power of ten of a word that multiplies what stands before it, or 0.
    static int power(String word, Script script) {
        Integer hundreds = HUNDREDS.get(word);
        if (hundreds != null) {
            return hundreds;
        }
        return word.length() < SHORTEST_MAGNITUDE ? 0 : Magnitude.power(word, script);
    }

    /// The power of ten of a word that stands for one of its magnitude, or 0.
    static int alone(String word, Script script) {
        return script == Script.ROMANCE && word.equals("mil") ? 3 : ALONE.getOrDefault(word, 0);
    }

    /// `полмиллиона`, `півмільйона`: the power of ten behind the half, or 0.
    static int halved(String word, Script script) {
        boolean half = word.length() > 5 && (word.startsWith("пол") || word.startsWith("пів"));
        return half ? power(word.substring(3), script) : 0;
    }
}
