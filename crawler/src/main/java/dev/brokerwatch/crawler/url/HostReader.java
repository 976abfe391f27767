package dev.brokerwatch.crawler.url;

import com.ibm.icu.text.IDNA;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/// Reads an authority into host and port: names by UTS #46 without transitional mapping, addresses in their canonical
/// form however they are written (WHATWG URL, 3.5), so that no spelling of an address slips past a guard.
final class HostReader {

    private static final IDNA NAMES =
            IDNA.getUTS46Instance(
                    IDNA.CHECK_BIDI
                            | IDNA.CHECK_CONTEXTJ
                            | IDNA.NONTRANSITIONAL_TO_ASCII
                            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    /// What the URL Standard lets pass (CheckHyphens and VerifyDnsLength are false); lengths are checked below.
    private static final Set<IDNA.Error> HARMLESS =
            EnumSet.of(
                    IDNA.Error.LEADING_HYPHEN,
                    IDNA.Error.TRAILING_HYPHEN,
                    IDNA.Error.HYPHEN_3_4,
                    IDNA.Error.EMPTY_LABEL,
                    IDNA.Error.LABEL_TOO_LONG,
                    IDNA.Error.DOMAIN_NAME_TOO_LONG);

    private static final int LONGEST_NAME = 253;

    /// The forbidden domain code points (WHATWG URL, 3.1) besides controls and blanks.
    private static final String FORBIDDEN = "#/:<>?@[\\]^|%";

    private HostReader() {}

    /// Appends the host, and the port where it is not the scheme's own.
    static void append(StringBuilder url, String authority, String scheme) throws UnreadableUrl {
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostAndPort.indexOf(':', Math.max(0, hostAndPort.lastIndexOf(']')));
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        url.append(host.startsWith("[") ? Addresses.canonicalSix(host) : name(host));
        int port = colon < 0 ? -1 : port(hostAndPort, colon + 1);
        if (port >= 0 && port != (scheme.equals("https") ? 443 : 80)) {
            url.append(':').append(port);
        }
    }

    private static String name(String written) throws UnreadableUrl {
        String ascii = isPlain(written) ? written : toAscii(written);
        String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        if (name.isEmpty() || name.startsWith(".") || ascii.contains("..")) {
            throw new UnreadableUrl("the host is empty or has an empty part");
        }
        if (name.length() > LONGEST_NAME) {
            throw new UnreadableUrl("the host has more than " + LONGEST_NAME + " characters");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c > '~' || FORBIDDEN.indexOf(c) >= 0) {
                throw new UnreadableUrl("the host holds a character that no host has");
            }
        }
        return Addresses.endsInNumber(name) ? Addresses.canonicalFour(name) : name;
    }

    /// Most hosts: lower-case letters, digits, dots and hyphens, nothing encoded.
    private static boolean isPlain(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean lowerCase = c >= 'a' && c <= 'z';
            if (!lowerCase && !Ascii.isDigit(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return !host.contains("xn--");
    }

    private static String toAscii(String written) throws UnreadableUrl {
        StringBuilder ascii = new StringBuilder(written.length() + 16);
        IDNA.Info info = new IDNA.Info();
        NAMES.nameToASCII(decoded(written), ascii, info);
        if (!HARMLESS.containsAll(info.getErrors())) {
            throw new UnreadableUrl("the host is no valid internationalised name (UTS #46)");
        }
        return ascii.toString();
    }

    private static String decoded(String host) {
        if (host.indexOf('%') < 0) {
            return host;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(host.length());
        byte[] utf8 = host.getBytes(StandardCharsets.UTF_8);
        String latin = new String(utf8, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < utf8.length; i++) {
            int octet = utf8[i] == '%' ? PercentCoding.octetAt(latin, i, latin.length()) : -1;
            octets.write(octet < 0 ? utf8[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    /// The port, or -1 where nothing follows the colon.
    private static int port(String text, int start) throws UnreadableUrl {
        int port = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Ascii.isDigit(c)) {
                throw new UnreadableUrl("the port is no number");
            }
            port = Math.max(port, 0) * 10 + c - '0';
            if (port > 65_535) {
                throw new UnreadableUrl("the port is above 65535");
            }
        }
        return port;
    }
}
