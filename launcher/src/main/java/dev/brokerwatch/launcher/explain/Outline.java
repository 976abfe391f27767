package dev.brokerwatch.launcher.explain;

import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An explanation for people: what is there, a line each, indented; what is empty is left out.
final class Outline {

    private static final int MOST_LINKS = 10;

    private final PrintWriter out;

    Outline(PrintWriter out) {
        this.out = out;
    }

    void print(ObjectNode told) {
        print(told, "");
        out.println();
    }

    private void print(JsonNode object, String indent) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            print(field.getKey(), field.getValue(), indent);
        }
    }

    private void print(String name, JsonNode value, String indent) {
        if (value.isNull() || (value.isContainer() && value.isEmpty())) {
            return;
        }
        if (value.isObject()) {
            out.println(indent + name + ":");
            print(value, indent + "  ");
        } else if (value.isArray()) {
            printArray(name, value, indent);
        } else {
            out.println(
                    indent + name + ": " + value.asString().replace("\n", "\n" + indent + "  "));
        }
    }

    private void printArray(String name, JsonNode array, String indent) {
        if (array.get(0).isObject()) {
            out.println(indent + name + ": " + array.size());
            for (JsonNode element : array) {
                out.println(indent + "  -");
                print(element, indent + "    ");
            }
            return;
        }
        String some =
                StreamSupport.stream(array.spliterator(), false)
                        .limit(MOST_LINKS)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(", "));
        int more = array.size() - MOST_LINKS;
        out.println(indent + name + ": " + some + (more > 0 ? " … and " + more + " more" : ""));
    }
}
