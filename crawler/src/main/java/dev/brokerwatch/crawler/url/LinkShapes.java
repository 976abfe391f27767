package dev.brokerwatch.crawler.url;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Many shapes at once: most name a file, and only those of the file at hand are tried.
final class LinkShapes {

    private final Map<String, List<LinkShape>> byFile = new HashMap<>();
    private final List<LinkShape> others = new ArrayList<>();

    private LinkShapes() {}

    static LinkShapes of(List<String> written) {
        LinkShapes shapes = new LinkShapes();
        written.stream().map(LinkShape::of).forEach(shapes::add);
        return shapes;
    }

    private void add(LinkShape shape) {
        if (shape.isFile()) {
            byFile.computeIfAbsent(shape.path(), file -> new ArrayList<>()).add(shape);
        } else {
            others.add(shape);
        }
    }

    /// Whether one of them asks for a certain number.
    boolean hasNumbers() {
        return others.stream().anyMatch(LinkShape::hasNumbers)
                || byFile.values().stream().flatMap(List::stream).anyMatch(LinkShape::hasNumbers);
    }

    boolean match(LinkTarget target) {
        return any(byFile.getOrDefault(target.file(), List.of()), target) || any(others, target);
    }

    private static boolean any(List<LinkShape> shapes, LinkTarget target) {
        for (LinkShape shape : shapes) {
            if (shape.matches(target)) {
                return true;
            }
        }
        return false;
    }
}
