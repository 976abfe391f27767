package dev.brokerwatch.launcher.market.content;

import java.util.HashMap;
import java.util.Map;

/// What goes into the places of a phrase. The same name gets the same words in title and text.
final class Filling {

    private final Contacts.Written contact;
    private final Map<String, String> words;

    Filling(Contacts.Written contact, Map<String, String> words) {
        this.contact = contact;
        this.words = new HashMap<>(words);
    }

    Contacts.Written contact() {
        return contact;
    }

    void put(String name, String value) {
        words.put(name, value);
    }

    String fill(String phrase) {
        String filled = phrase;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }
}
