package dev.brokerwatch.indexer.parse.dom;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// The elements of a tree in their order, and the place of each, by its identity.
final class ElementPlaces {

    final List<Element> elements = new ArrayList<>(1_024);

    /// By the hash of an element: its place, from 1, or behind it; 0 where none is.
    private int[] slots = new int[2_048];

    /// `element` must be new.
    void add(Element element) {
        elements.add(element);
        if (elements.size() * 2 > slots.length) {
            grow();
        } else {
            slots[slot(element)] = elements.size();
        }
    }

    /// Negative for an element that was not added.
    int of(Element element) {
        return slots[slot(element)] - 1;
    }

    /// Where the element is or would be.
    @SuppressWarnings("ReferenceEquality") // the same element, not one like it
    private int slot(Element element) {
        int hash = System.identityHashCode(element) * 0x9E3779B9;
        int slot = (hash >>> 8) & (slots.length - 1);
        while (slots[slot] != 0 && elements.get(slots[slot] - 1) != element) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int place = 0; place < elements.size(); place++) {
            slots[slot(elements.get(place))] = place + 1;
        }
    }
}
