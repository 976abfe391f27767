package dev.brokerwatch.crawler.frontier.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Numbers for the constants of an enum, as they stand in the store: by their place in a list that only ever grows at its
/// end, whatever becomes of the enum's own order.
final class Codes<E extends Enum<E>> {

    private final List<E> inOrder;
    private final Map<E, Integer> codes;

    Codes(Class<E> type, List<E> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        this.codes = new EnumMap<>(type);
        for (int i = 0; i < inOrder.size(); i++) {
            codes.put(inOrder.get(i), i);
        }
        if (codes.size() != type.getEnumConstants().length) {
            throw new IllegalArgumentException("every " + type.getSimpleName() + " has a code");
        }
    }

    int of(E constant) {
        Integer code = codes.get(constant);
        if (code == null) {
            throw new IllegalStateException("no code for " + constant);
        }
        return code;
    }

    E at(int code) {
        return inOrder.get(code);
    }
}
