package dev.brokerwatch.indexer.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the labels of charsets mean on the web, by the WHATWG Encoding Standard, 4.2: `latin1` is windows-1252. One
/// departure, as in crawling practice: every GB label is GB18030, which holds the others.
final class EncodingLabels {

    private static final Map<String, Charset> BY_LABEL = new HashMap<>();
    private static final Map<Charset, String> NAMES = new HashMap<>();

    static {
        add("utf-8", "UTF-8", "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8");
        add(
                "gb18030",
                "GB18030",
                "gbk gb2312 gb_2312 gb_2312-80 csgb2312 chinese csiso58gb231280 iso-ir-58 x-gbk cp936 ms936 windows-936 euc-cn x-euc-cn");
        add("big5", "Big5-HKSCS", "big5-hkscs cn-big5 csbig5 x-x-big5 cp950 ms950 windows-950");
        add(
                "shift_jis",
                "windows-31j",
                "csshiftjis ms_kanji ms932 shift-jis sjis windows-31j x-sjis cp932");
        add("euc-jp", "EUC-JP", "cseucpkdfmtjapanese x-euc-jp eucjp");
        add("iso-2022-jp", "ISO-2022-JP", "csiso2022jp");
        add(
                "euc-kr",
                "x-windows-949",
                "cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 ms949 cp949");
        add("koi8-r", "KOI8-R", "koi koi8 koi8_r cskoi8r");
        add("koi8-u", "KOI8-U", "koi8-ru");
        add("ibm866", "IBM866", "866 cp866 csibm866");
        add("windows-1250", "windows-1250", "cp1250 x-cp1250");
        add("windows-1251", "windows-1251", "cp1251 x-cp1251 win-1251 win1251");
        add(
                "windows-1252",
                "windows-1252",
                "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252 x-user-defined");
        add("windows-1253", "windows-1253", "cp1253 x-cp1253");
        add(
                "windows-1254",
                "windows-1254",
                "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 l5 latin5 x-cp1254");
        add("windows-1255", "windows-1255", "cp1255 x-cp1255");
        add("windows-1256", "windows-1256", "cp1256 x-cp1256");
        add("windows-1257", "windows-1257", "cp1257 x-cp1257");
        add("windows-1258", "windows-1258", "cp1258 x-cp1258");
        add(
                "windows-874",
                "x-windows-874",
                "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 cp874");
        add("iso-8859-2", "ISO-8859-2", "csisolatin2 iso8859-2 iso88592 iso_8859-2 l2 latin2");
        add("iso-8859-3", "ISO-8859-3", "iso8859-3 latin3");
        add("iso-8859-4", "ISO-8859-4", "iso8859-4 latin4");
        add("iso-8859-5", "ISO-8859-5", "csisolatincyrillic cyrillic iso8859-5 iso88595");
        add("iso-8859-6", "ISO-8859-6", "arabic iso8859-6");
        add("iso-8859-7", "ISO-8859-7", "greek greek8 iso8859-7");
        add("iso-8859-8", "ISO-8859-8", "hebrew iso8859-8 iso-8859-8-i logical");
        add("iso-8859-13", "ISO-8859-13", "iso8859-13");
        add("iso-8859-15", "ISO-8859-15", "csisolatin9 iso8859-15 iso885915 iso_8859-15 l9");
        add("utf-16le", "UTF-16LE", "utf-16 ucs-2 csunicode iso-10646-ucs-2 unicode");
        add("utf-16be", "UTF-16BE", "unicodefffe");
    }

    private EncodingLabels() {}

    /// The decoder that a label asks for; null for an unknown one.
    static @Nullable Charset find(String label) {
        String key = label.strip().toLowerCase(Locale.ROOT);
        Charset known = BY_LABEL.get(key);
        if (known != null) {
            return known;
        }
        try {
            return BY_LABEL.get(Charset.forName(key).name().toLowerCase(Locale.ROOT));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /// Like [#find], for a label that ASCII bytes carry: UTF-16 cannot be meant (HTML Standard, 13.2.3.2).
    static @Nullable Charset findInMarkup(String label) {
        Charset found = find(label);
        boolean wide =
                StandardCharsets.UTF_16LE.equals(found) || StandardCharsets.UTF_16BE.equals(found);
        return wide ? StandardCharsets.UTF_8 : found;
    }

    static String nameOf(Charset charset) {
        return NAMES.getOrDefault(charset, charset.name().toLowerCase(Locale.ROOT));
    }

    private static void add(String name, String decoder, String labels) {
        if (!Charset.isSupported(decoder)) {
            return;
        }
        Charset charset = Charset.forName(decoder);
        NAMES.put(charset, name);
        BY_LABEL.put(name, charset);
        BY_LABEL.put(decoder.toLowerCase(Locale.ROOT), charset);
        for (String label : labels.split(" ", -1)) {
            BY_LABEL.put(label, charset);
        }
    }
}
