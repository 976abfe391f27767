package dev.brokerwatch.launcher.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.wire.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HitPrinterTest {

    private static final JsonNode HIT =
            Json.MAPPER.readTree(
                    """
                    {"id": "0123456789abcdef0123456789abcdef", "url": "http://market.example/t/1",
                     "site": "market.example", "seller": "nobody", "title": "Clinic, \\u001b[31mfresh",
                     "status": "live", "kind": "package", "language": "en", "categories": ["medical", "identity"],
                     "volume": 850000, "unit_price_cny": 0.0292, "first_seen": "2026-11-01T10:00:00Z",
                     "last_seen": "2026-11-02T11:30:00Z",
                     "packages": [{"categories": ["medical"], "volume": 850000, "price": 3500, "currency": "USD",
                                   "per": "package", "unit_price_cny": 0.0292}]}
                    """);

    @Test
    void peopleSeeWhatIsOfferedForHowMuch() {
        assertThat(print(HitPrinter::text))
                .contains("http://market.example/t/1")
                .contains("medical · 850,000 records · 3500 USD per package · 0.0292 CNY a record")
                .contains("first seen 2026-11-01 10:00, last 2026-11-02 11:30")
                .endsWith("1 of 7 listings\n");
    }

    @Test
    void aTerminalIsNotCommandedByATitle() {
        assertThat(print(HitPrinter::text)).doesNotContain("\u001b");
    }

    @Test
    void aSpreadsheetGetsOneQuotedRowAHit() {
        assertThat(print(HitPrinter::csv))
                .startsWith("id,url,site,seller,title,")
                .contains("\"Clinic,  [31mfresh\",live,package,en,medical identity,850000,0.0292,");
    }

    @Test
    void aProgramGetsTheHitAsTheApiGaveIt() {
        assertThat(Json.MAPPER.readTree(print(HitPrinter::json))).isEqualTo(HIT);
    }

    private static String print(Function<PrintWriter, HitPrinter> form) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        HitPrinter printer = form.apply(out);
        printer.print(HIT);
        printer.end(7, 1);
        out.flush();
        return text.toString();
    }
}
