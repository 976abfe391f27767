package dev.brokerwatch.indexer.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells English from the other languages in Latin letters by the small words that every text has, and by the letters
/// with accents that English lacks.
final class LatinWords {

    /// Articles, prepositions, pronouns, and what traders say in each post.
    private static final Set<String> ENGLISH =
            words(
                    "the and of for with to is are be was have has had you your my we they them it this that these those",
                    "not from at by on all only who what when how will can if or as an but just any some more than then",
                    "each per price sell selling buy looking need fresh want sold sample email names phone address dob",
                    "records leads customers data database list users rows file new full contact free dump leak leaked",
                    "share accounts update first last owner owners holders payment");

    /// Of German, Dutch, French, Spanish, Portuguese, Italian, Polish, Czech, Romanian, Turkish, Indonesian, Vietnamese,
    /// the Nordic languages; none of them an English word.
    private static final Set<String> FOREIGN =
            words(
                    "und der das den dem des ein eine einen einer nicht ist sind mit für auf bei von zu zur zum oder nur",
                    "nach suche biete verkaufe kaufe zahle preis stück datensatz datensätze kundendaten anfrage pro wer",
                    "kann aus im bitte alle keine sowie handynummer anschrift adressen muster",
                    "het een van niet voor met te koop gegevens klanten prijs bestand alleen zijn bij",
                    "le la les du et est une pour avec sans vous je nous par sur dans que qui pas plus vends vente achète",
                    "recherche cherche fichier fiches lignes prix fuite gratuit numéro nom prénom clients données au aux",
                    "en el los las del una y con por para sin es se lo su mis al como pero más vendo compro busco",
                    "tarjetas registros precio datos clientes nombre correo base gratis cada solo teléfono alumnos",
                    "em do da dos das um uma com não por nos na os ou mais vendo compro preço dados banco quem até",
                    "grátis cadastro telefone registos placa consulta consultas completo",
                    "il di che per non sono della delle dei nel vendo cerco prezzo dati clienti elenco",
                    "na nie jest się do od lub oraz sprzedam kupię cena klientów bazę numer dane tys",
                    "prodám koupím databáze údaje nebo jsou vând cumpăr baza date și pentru cu din",
                    "ve bir için ile satılık satıyorum satış fiyat tl adet kişi veri müşteri verileri bilgi bilgileri tc var",
                    "yang dan untuk dengan dari ini jual beli harga data nasabah orang per siap nomor stok tiap bisa",
                    "và của cho các không là số giá bán mua khách hàng dữ liệu hồ sơ triệu nghìn đồng miễn phí",
                    "och att som med är inte säljer köper pris kunder til og ikke selger på");

    private LatinWords() {}

    private static Set<String> words(String... lines) {
        Set<String> words = new HashSet<>();
        for (String line : lines) {
            words.addAll(List.of(line.split(" ")));
        }
        words.removeAll(Set.of("data", "base", "per", "date", "pro", "do", "as", "on"));
        return Collections.unmodifiableSet(words); // finds faster than a copy
    }

    /// Whether a text with so many `accented` among its `latin` letters is not English; `closed` pieces are not looked at.
    static boolean areForeign(String text, List<Span> closed, int accented, int latin) {
        int english = 0;
        int foreign = 0;
        int next = 0;
        int at = 0;
        while (at < text.length()) {
            while (next < closed.size() && closed.get(next).end() <= at) {
                next++;
            }
            if (next < closed.size() && closed.get(next).start() <= at) {
                at = closed.get(next).end();
                continue;
            }
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            if (at > start && at - start <= LONGEST) {
                String word = text.substring(start, at);
                english += ENGLISH.contains(word) ? 1 : 0;
                foreign += FOREIGN.contains(word) ? 1 : 0;
            }
            at = Math.max(at, start + 1);
        }
        return foreign > english
                || accented * RARE > latin
                || (accented * SELDOM > latin && english <= foreign);
    }

    /// One accented letter among so many is more than English has, with and without small words of its own.
    private static final int RARE = 25;

    private static final int SELDOM = 70;
    private static final int LONGEST = 12;
}
