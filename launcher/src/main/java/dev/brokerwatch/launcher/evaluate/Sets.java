package dev.brokerwatch.launcher.evaluate;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Sets of words in labels and answers, in the forms in which they are compared.
final class Sets {

    private static final Set<String> CASELESS = Set.of("telegram", "wechat", "email", "jabber");
    private static final Set<String> NUMBERS = Set.of("qq", "phone", "whatsapp", "icq");
    private static final String SEPARATORS = " \t\n().-";

    private Sets() {}

    static Set<String> strings(JsonNode array) {
        Set<String> strings = new LinkedHashSet<>();
        array.forEach(element -> strings.add(element.asString()));
        return strings;
    }

    /// `channel=value`: without a leading @, case where the channel has none, separators where it is digits.
    static Set<String> contacts(JsonNode array) {
        Set<String> contacts = new LinkedHashSet<>();
        array.forEach(contact -> contacts.add(contact(contact)));
        return contacts;
    }

    private static String contact(JsonNode contact) {
        String channel = contact.path("channel").asString("").toLowerCase(Locale.ROOT);
        String value = contact.path("value").asString("").strip();
        while (value.startsWith("@")) {
            value = value.substring(1);
        }
        if (CASELESS.contains(channel)) {
            value = value.toLowerCase(Locale.ROOT);
        }
        if (NUMBERS.contains(channel)) {
            value = without(value, SEPARATORS);
        }
        return channel + "=" + value;
    }

    static <T> Set<T> both(Set<T> a, Set<T> b) {
        Set<T> both = new LinkedHashSet<>(a);
        both.retainAll(b);
        return both;
    }

    static <T> Set<T> minus(Set<T> a, Set<T> b) {
        Set<T> rest = new LinkedHashSet<>(a);
        rest.removeAll(b);
        return rest;
    }

    /// The share of what is in both of what is in either; 0 where both are empty.
    static double overlap(Set<String> a, Set<String> b) {
        int both = both(a, b).size();
        int either = a.size() + b.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }

    /// NFKC, without white space and invisible characters.
    static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static String without(String text, String characters) {
        StringBuilder rest = new StringBuilder();
        text.chars().filter(c -> characters.indexOf(c) < 0).forEach(c -> rest.append((char) c));
        return rest.toString();
    }
}
