package dev.brokerwatch.crawler.url;

import java.util.ArrayList;
import java.util.List;

/// A shape of addresses as `links.yaml` writes it: the end of a path and parameters. Matching is linear in the address for
/// all that the shapes have in common, and never goes back over more than one `*`.
record LinkShape(String path, int slashes, List<String> parameters) {

    /// Throws `IllegalArgumentException` for what is no shape.
    static LinkShape of(String written) {
        int question = written.indexOf('?');
        String path = question < 0 ? written : written.substring(0, question);
        if (path.isEmpty() || path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "\""
                            + written
                            + "\": a shape starts with the end of a path, such as viewtopic.php?t=#");
        }
        List<String> parameters = new ArrayList<>();
        if (question >= 0) {
            parameters.addAll(List.of(written.substring(question + 1).split("&", -1)));
        }
        int slashes = (int) path.chars().filter(c -> c == '/').count();
        return new LinkShape(path, slashes, List.copyOf(parameters));
    }

    /// It names one file and nothing else of the path.
    boolean isFile() {
        return slashes == 0 && path.indexOf('#') < 0 && path.indexOf('*') < 0;
    }

    /// It asks for certain digits.
    boolean hasNumbers() {
        return path.chars().anyMatch(Ascii::isDigit)
                || parameters.stream().flatMapToInt(String::chars).anyMatch(Ascii::isDigit);
    }

    boolean matches(LinkTarget target) {
        int start = target.segment(slashes);
        return start >= 0
                && mayStart(target, start)
                && glob(path, target.text(), start, target.pathEnd())
                && hasAll(target);
    }

    /// Most shapes are told apart by their first letter.
    private boolean mayStart(LinkTarget target, int start) {
        char first = path.charAt(0);
        return first == '*'
                || first == '#'
                || (start < target.pathEnd() && target.text().charAt(start) == first);
    }

    private boolean hasAll(LinkTarget target) {
        for (String parameter : parameters) {
            if (!has(parameter, target)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(String parameter, LinkTarget target) {
        boolean anyValue = parameter.indexOf('=') < 0 && parameter.indexOf('*') < 0;
        for (int i = 0; i < target.parameters(); i++) {
            int end = anyValue ? target.nameEnd(i) : target.end(i);
            if (glob(parameter, target.text(), target.start(i), end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean glob(String shape, String text, int from, int to) {
        int at = from;
        int shapeAt = 0;
        int star = -1;
        int retry = from;
        while (at < to || shapeAt < shape.length()) {
            char wanted = shapeAt < shape.length() ? shape.charAt(shapeAt) : 0;
            if (wanted == '*') {
                star = shapeAt++;
                retry = at;
            } else if (wanted == '#' && at < to && Ascii.isDigit(text.charAt(at))) {
                while (at < to && Ascii.isDigit(text.charAt(at))) {
                    at++;
                }
                shapeAt++;
            } else if (at < to && wanted == text.charAt(at)) {
                at++;
                shapeAt++;
            } else if (star >= 0 && retry < to && text.charAt(retry) != '/') {
                shapeAt = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        return true;
    }
}
