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

    /// @param target path and query of a URL in normal form
    boolean matches(String target) {
        int question = target.indexOf('?');
        int end = question < 0 ? target.length() : question;
        int start = end;
        for (int left = slashes + 1; left > 0 && start > 0; left--) {
            start = target.lastIndexOf('/', start - 1);
        }
        return start >= 0
                && glob(path, target, start + 1, end)
                && (parameters.isEmpty() || (question >= 0 && hasAll(target, question + 1)));
    }

    private boolean hasAll(String target, int from) {
        for (String parameter : parameters) {
            if (!has(parameter, target, from)) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(String parameter, String target, int from) {
        boolean anyValue = parameter.indexOf('=') < 0 && parameter.indexOf('*') < 0;
        int start = from;
        while (start <= target.length()) {
            int end = start;
            int equals = -1;
            while (end < target.length()
                    && target.charAt(end) != '&'
                    && target.charAt(end) != ';') {
                equals = equals < 0 && target.charAt(end) == '=' ? end : equals;
                end++;
            }
            if (glob(parameter, target, start, anyValue && equals >= 0 ? equals : end)) {
                return true;
            }
            start = end + 1;
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
