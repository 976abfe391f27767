package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.record.offer.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The money of the land where a language is spoken, told by the small words and letters that only it has. Languages of
/// several moneys (Spanish, Arabic) tell none.
final class Homeland {

    private static final Map<String, Currency> WORDS = new HashMap<>();
    private static final Map<Character, Currency> LETTERS = new HashMap<>();

    /// A word says as much as so many letters.
    private static final int WORD = 2;

    private static final int LEAST = 3;
    private static final int LONGEST_WORD = 12;

    static {
        words(Currency.TRY, "ve bir için ile satılık satıyorum fiyat kişi adet müşteri toplam");
        words(Currency.VND, "bán khách hàng giá của và cho không");
        words(Currency.PLN, "sprzedam bazę cena nie oraz lub numer tys całość");
        words(Currency.BRL, "não uma com em vendo registros cadastro pix milhão milhões");
        words(Currency.IDR, "yang dan untuk dengan jual harga ribu juta nomor baris nasabah");
        words(Currency.EUR, "und der das mit für nicht verkaufe zu je stück pro alles zusammen");
        words(Currency.EUR, "le les des et pour avec vends sans fichier lignes");
        words(Currency.EUR, "che della sono dati vendo elenco righe het een voor gegevens klanten");
        words(Currency.CZK, "prodám údaje nebo jsou");
        words(Currency.RON, "vând și pentru cu din");
        letters(Currency.TRY, "ğıİ");
        letters(Currency.VND, "đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ");
        letters(Currency.PLN, "łąężśź");
        letters(Currency.UAH, "іїєґ");
        letters(Currency.BRL, "ãõ");
        letters(Currency.CZK, "řůě");
        letters(Currency.RON, "ășț");
        letters(Currency.HUF, "őű");
        letters(Currency.SEK, "å");
        letters(Currency.IRR, "پچژگ");
        letters(Currency.KZT, "қңғұһә");
        letters(Currency.INR, "कहैरमनतस");
        letters(Currency.THB, "กรนมอาเ");
        letters(Currency.KRW, "이다는을의가에");
        letters(Currency.JPY, "のをにはがでと");
        letters(Currency.EUR, "ß");
    }

    private Homeland() {}

    private static void words(Currency currency, String words) {
        for (String word : words.split(" ", -1)) {
            WORDS.putIfAbsent(word, currency);
        }
    }

    private static void letters(Currency currency, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            LETTERS.put(letters.charAt(i), currency);
        }
    }

    /// Null where nothing tells.
    static @Nullable Currency moneyOf(String text) {
        Map<Currency, Integer> told = new EnumMap<>(Currency.class);
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                Currency letter = LETTERS.get(text.charAt(at));
                if (letter != null) {
                    told.merge(letter, 1, Integer::sum);
                }
                at++;
            }
            Currency word =
                    at == start || at - start > LONGEST_WORD
                            ? null
                            : WORDS.get(text.substring(start, at));
            if (word != null) {
                told.merge(word, WORD, Integer::sum);
            }
            at = Math.max(at, start + 1);
        }
        return told.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
