package dev.brokerwatch.indexer.parse.dom;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A number for each element of a tree, by its identity.
final class ElementPlaces {

    private @Nullable Element[] elements = new Element[1_024];
    private int[] places = new int[1_024];
    private int size;

    /// `element` must be new.
    void put(Element element, int place) {
        if (++size * 2 > elements.length) {
            grow();
        }
        int slot = slot(element);
        elements[slot] = element;
        places[slot] = place;
    }

    /// Negative for an element that was not put in.
    int of(Element element) {
        int slot = slot(element);
        return elements[slot] == null ? -1 : places[slot];
    }

    /// Where the element is or would be.
    @SuppressWarnings("ReferenceEquality") // the same element, not one like it
    private int slot(Element element) {
        int hash = System.identityHashCode(element) * 0x9E3779B9;
        int slot = (hash >>> 8) & (elements.length - 1);
        while (elements[slot] != null && elements[slot] != element) {
            slot = (slot + 1) & (elements.length - 1);
        }
        return slot;
    }

    private void grow() {
        @Nullable Element[] known = elements;
        int[] knownPlaces = places;
        elements = new Element[known.length * 2];
        places = new int[known.length * 2];
        for (int i = 0; i < known.length; i++) {
            Element element = known[i];
            if (element != null) {
                int slot = slot(element);
                elements[slot] = element;
                places[slot] = knownPlaces[i];
            }
        }
    }
}
