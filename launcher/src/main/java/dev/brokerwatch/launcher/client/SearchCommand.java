package dev.brokerwatch.launcher.client;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `brokerwatch search`.
@Command(
        name = "search",
        description = "Search the listings of a running brokerwatch.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Words must all occur; \"words in order\"; OR, -word, ( ). Fields and ranges:",
            "  category:medical volume:[100000 TO *]     one package that is both",
            "  unit_price_cny:[* TO 0.01]                cheaper than a fen a record",
            "  seller:NAME  site:NAME  status:live  language:ru  contact:telegram:HANDLE",
            "  first_seen:[2026-11-01 TO *]  price_cny:[* TO 100]  kind:lookup  field:id_number",
            "Quote the query for your shell. An unknown field is answered with the ones that there are."
        })
public final class SearchCommand implements Callable<Integer> {

    /// One request fetches no more than this.
    private static final int LARGEST_PAGE = 1_000;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ApiOptions api = new ApiOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "What to search for; nothing finds everything.")
    private String[] query = {};

    @ArgGroup private Format format = new Format();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description =
                    "relevance, last_seen, first_seen, published, volume, price, unit_price or confidence, each with"
                            + " :asc or :desc (default: ${DEFAULT-VALUE}).")
    private String sort = "relevance";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many hits (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    /// How to print: for people, unless told otherwise.
    static final class Format {
        @Option(names = "--json", description = "One JSON object a hit, a line each.")
        private boolean json;

        @Option(names = "--csv", description = "Comma-separated, with a header (RFC 4180).")
        private boolean csv;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        HitPrinter printer =
                format.json
                        ? HitPrinter.json(out)
                        : format.csv ? HitPrinter.csv(out) : HitPrinter.text(out);
        ApiClient client = api.client();
        String cursor = null;
        long total = 0;
        int left = limit;
        do {
            JsonNode page =
                    client.get(
                            "/api/v1/listings", parameters(Math.min(left, LARGEST_PAGE), cursor));
            total = page.path("total").asLong(0);
            for (JsonNode hit : page.path("hits")) {
                printer.print(hit);
                left--;
            }
            cursor = page.path("next").asString(null);
        } while (left > 0 && cursor != null);
        printer.end(total, limit - left);
        out.flush();
        return 0;
    }

    private Map<String, String> parameters(int pageSize, @Nullable String cursor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", String.join(" ", query));
        parameters.put("sort", sort);
        parameters.put("limit", Integer.toString(pageSize));
        if (cursor != null) {
            parameters.put("cursor", cursor);
        }
        return parameters;
    }
}
