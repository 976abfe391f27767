package dev.brokerwatch.crawler.url;

import dev.brokerwatch.config.record.site.CrawlUrl;

/// Tells in one pass, without an object, that a URL is in its normal form already, as most are that one part of the
/// crawler hands to another. It is stricter than [UrlIdentity]: what it does not know says nothing.
final class NormalForm {

    private static final int LONGEST_HOST = 253;
    private static final int ESCAPE = 3;

    private final String url;
    private final ParameterRules parameters;

    private NormalForm(String url, ParameterRules parameters) {
        this.url = url;
        this.parameters = parameters;
    }

    static boolean isSurely(CrawlUrl url, ParameterRules parameters) {
        NormalForm form = new NormalForm(url.value(), parameters);
        int host = url.value().indexOf("//") + 2;
        int path = form.hostEnd(host);
        if (path < 0) {
            return false;
        }
        int query = form.pathEnd(path);
        return query == url.value().length() || (query > 0 && form.isQuery(query + 1));
    }

    /// Where a name of lower-case letters, digits, dots and hyphens ends whose last part begins with a letter, so that it
    /// is no address; -1 for anything else.
    private int hostEnd(int start) {
        boolean letter = false;
        char before = '.';
        for (int i = start; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean lowerCase = c >= 'a' && c <= 'z';
            if (c == '/') {
                return letter && before != '.' && i - start <= LONGEST_HOST ? i : -1;
            }
            if (!lowerCase && !Ascii.isDigit(c) && c != '.' && c != '-') {
                return -1;
            }
            if ((c == '.' && before == '.') || (c == '-' && before == '-')) {
                return -1; // an empty part; perhaps an encoded name
            }
            letter = before == '.' ? lowerCase : letter;
            before = c;
        }
        return -1;
    }

    /// Where the query begins, or the end; -1 for a path that may have another spelling.
    private int pathEnd(int start) {
        int at = start;
        while (at < url.length() && url.charAt(at) != '?') {
            char c = url.charAt(at);
            int next = plainEnd(at, PercentCoding.PATH);
            if (next < 0 || isOddSegment(at) || c == ';' || c == '\\') {
                return -1;
            }
            at = next;
        }
        return at;
    }

    /// Whether a segment begins there that may be a dot segment or a session.
    private boolean isOddSegment(int slash) {
        if (url.charAt(slash) != '/' || slash + 1 == url.length()) {
            return false;
        }
        char first = url.charAt(slash + 1);
        return first == '.' || first == '(';
    }

    /// Whether it is a query with nothing to drop.
    private boolean isQuery(int start) {
        int parameter = start;
        int at = start;
        while (at < url.length()) {
            if (url.charAt(at) == '&') {
                if (at == parameter || parameters.drops(url, parameter, at)) {
                    return false;
                }
                parameter = ++at;
            } else {
                at = plainEnd(at, PercentCoding.QUERY);
                if (at < 0) {
                    return false;
                }
            }
        }
        return at > parameter && !parameters.drops(url, parameter, at);
    }

    /// Behind a character that stands for itself, or an escape that has to be one; -1 for anything else.
    private int plainEnd(int at, String encoded) {
        char c = url.charAt(at);
        if (c != '%') {
            return c > ' ' && c <= '~' && encoded.indexOf(c) < 0 ? at + 1 : -1;
        }
        int octet = PercentCoding.octetAt(url, at, url.length());
        boolean upperCase =
                octet >= 0 && isUpper(url.charAt(at + 1)) && isUpper(url.charAt(at + 2));
        return upperCase && !PercentCoding.isUnreserved(octet) ? at + ESCAPE : -1;
    }

    private static boolean isUpper(char hexDigit) {
        return hexDigit < 'a';
    }
}
