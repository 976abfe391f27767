package dev.brokerwatch.indexer.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/// Renders the templates, which the build has compiled. They escape whatever they are handed.
final class Pages {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Pages() {}

    static void render(Context request, String template, Map<String, Object> values) {
        StringOutput html = new StringOutput(16 * 1024);
        ENGINE.render(template, values, html);
        request.html(html.toString());
    }
}
