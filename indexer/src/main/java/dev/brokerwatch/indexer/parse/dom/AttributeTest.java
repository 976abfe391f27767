package dev.brokerwatch.indexer.parse.dom;

import org.jsoup.nodes.Element;

/// `[name]`, `[name=value]`, `[name^=start]`, `[name$=end]`, `[name*=part]`; values compare without case. In `=` and `^=`
/// a `#` in the value stands for one or more digits: `[id=post_#]` is not `post_rate_div_7`.
record AttributeTest(String name, Operator operator, String value) {

    enum Operator {
        EXISTS,
        EQUALS,
        STARTS,
        ENDS,
        CONTAINS
    }

    boolean matches(Element element) {
        String actual = Attr.of(element, name);
        if (actual.isEmpty() && !Attr.has(element, name)) {
            return false;
        }
        return switch (operator) {
            case EXISTS -> true;
            case EQUALS -> prefix(actual) == actual.length();
            case STARTS -> prefix(actual) >= 0;
            case ENDS ->
                    actual.regionMatches(
                            true, actual.length() - value.length(), value, 0, value.length());
            case CONTAINS -> contains(actual);
        };
    }

    /// How much of `actual` the value covers from its start; negative where it does not.
    private int prefix(String actual) {
        int at = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '#') {
                int start = at;
                while (at < actual.length() && isDigit(actual.charAt(at))) {
                    at++;
                }
                if (at == start) {
                    return -1;
                }
            } else if (at < actual.length() && same(c, actual.charAt(at))) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private boolean contains(String actual) {
        if (value.isEmpty()) {
            return true;
        }
        char lower = Character.toLowerCase(value.charAt(0));
        char upper = Character.toUpperCase(lower);
        for (int i = 0; i + value.length() <= actual.length(); i++) {
            char c = actual.charAt(i);
            if ((c == lower || c == upper)
                    && actual.regionMatches(true, i, value, 0, value.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(char a, char b) {
        return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
