package dev.brokerwatch.crawler.links;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The named character references that URLs are written with: those of HTML 2 to 4 for Latin, Greek and punctuation, and
/// HTML 5's names of ASCII. The two thousand others of HTML 5 are left as they are written.
final class NamedCharacters {

    /// In the order of Unicode from U+00A0 on; these may stand without a semicolon.
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute"
                    + " micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml"
                    + " Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc"
                    + " Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml"
                    + " aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc"
                    + " otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    /// From U+0391 on, a hyphen where there is none.
    private static final String GREEK =
            "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon"
                    + " Phi Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu"
                    + " nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega";

    /// A character, then its names.
    private static final String ASCII =
            "! excl|# num|$ dollar|% percnt|( lpar|) rpar|* ast midast|+ plus|, comma|. period|/ sol|: colon|; semi|= equals"
                    + "|? quest|@ commat|[ lsqb lbrack|\\ bsol|] rsqb rbrack|^ Hat|_ lowbar UnderBar|` grave DiacriticalGrave"
                    + "|{ lcub lbrace|} rcub rbrace|' apos|\t Tab|\n NewLine";

    private static final String PUNCTUATION =
            "– ndash|— mdash|‘ lsquo|’ rsquo|‚ sbquo|“ ldquo|” rdquo|„ bdquo|† dagger|‡ Dagger|• bull|… hellip|‰ permil"
                    + "|′ prime|″ Prime|‹ lsaquo|› rsaquo|€ euro|™ trade|← larr|↑ uarr|→ rarr|↓ darr|− minus|Œ OElig|œ oelig"
                    + "|Š Scaron|š scaron|Ÿ Yuml|ƒ fnof|ˆ circ|˜ tilde|\u2002 ensp|\u2003 emsp|\u2009 thinsp|\u200C zwnj"
                    + "|\u200D zwj|\u200E lrm|\u200F rlm";

    private static final Map<String, Integer> CODE_POINTS = codePoints();
    private static final Set<String> OPEN = openNames();

    private NamedCharacters() {}

    /// The character of that name, or -1.
    ///
    /// @param closed a semicolon follows: without one only the oldest names count
    static int codePoint(String name, boolean closed) {
        return closed || OPEN.contains(name) ? CODE_POINTS.getOrDefault(name, -1) : -1;
    }

    private static Set<String> openNames() {
        Map<String, Integer> names = basic();
        putInOrder(names, LATIN, 0xA0);
        return Set.copyOf(names.keySet());
    }

    private static Map<String, Integer> codePoints() {
        Map<String, Integer> names = basic();
        putInOrder(names, LATIN, 0xA0);
        putInOrder(names, GREEK, 0x391);
        names.put("verbar", (int) '|');
        putNamed(names, ASCII.split("\\|", -1));
        putNamed(names, PUNCTUATION.split("\\|", -1));
        return Map.copyOf(names);
    }

    private static Map<String, Integer> basic() {
        return new HashMap<>(
                Map.of(
                        "amp", (int) '&', "AMP", (int) '&', "lt", (int) '<', "LT", (int) '<', "gt",
                        (int) '>', "GT", (int) '>', "quot", (int) '"', "QUOT", (int) '"', "COPY",
                        0xA9, "REG", 0xAE));
    }

    private static void putInOrder(Map<String, Integer> names, String order, int first) {
        int codePoint = first;
        for (String name : order.split(" ", -1)) {
            if (!name.equals("-")) {
                names.put(name, codePoint);
            }
            codePoint++;
        }
    }

    private static void putNamed(Map<String, Integer> names, String[] characters) {
        for (String character : characters) {
            for (String name : character.substring(2).split(" ", -1)) {
                names.put(name, (int) character.charAt(0));
            }
        }
    }
}
