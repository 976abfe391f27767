package dev.brokerwatch.launcher.why;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A verdict for people: the sentence first, then what it rests on. Pages write URLs and robots.txt, so no control
/// character of theirs is printed.
final class VerdictText {

    private VerdictText() {}

    static void print(JsonNode verdict, PrintWriter out) {
        out.println(plain(verdict.path("why")));
        for (Map.Entry<String, JsonNode> property : verdict.properties()) {
            if (!property.getKey().equals("why") && !property.getValue().isNull()) {
                out.println(
                        "  "
                                + property.getKey().replace('_', ' ')
                                + ": "
                                + line(property.getValue()));
            }
        }
        out.flush();
    }

    private static String line(JsonNode value) {
        if (!value.isObject()) {
            return plain(value);
        }
        StringBuilder line = new StringBuilder();
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            if (!property.getValue().isNull()) {
                line.append(line.isEmpty() ? "" : ", ")
                        .append(property.getKey().replace('_', ' '))
                        .append(' ')
                        .append(line(property.getValue()));
            }
        }
        return line.toString();
    }

    private static String plain(JsonNode value) {
        String text = value.isString() ? value.asString() : value.toString();
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(isShown(c) ? c : ' '));
        return plain.toString();
    }

    private static boolean isShown(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
    }
}
