package dev.brokerwatch.launcher.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.launcher.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Two posts that are read without doubt, so that each figure follows from how their labels were changed.
class EvaluateCommandTest {

    private static final String OFFER =
            """
            {"id":"offer","title":"出售 购物网站客户 3万条 打包20元","text":"购物网站客户资料,姓名+手机+地址,3万条打包20元。QQ 9000012345",
             "labels":{"is_offer":true,"intent":"sell","kind":"package","language":"zh-Hans","categories":["ecommerce_order"],
              "packages":[{"categories":["ecommerce_order"],"volume":30000,"volume_kind":"claimed",
               "price":{"amount":20,"amount_high":null,"currency":"CNY","per":"package","absent":null},"unit_price":0.000667}],
              "contacts":[{"channel":"qq","value":"9000012345"}],"has_pii_sample":false,"pii":[],"keep":["3万条","20元"],"note":""}}
            """;

    private static final String NEWS =
            """
            {"id":"news","title":"Police arrest two over hospital leak","text":"Police said on Monday that two men were arrested. A court will hear the case in May.",
             "labels":{"is_offer":false,"intent":"discussion","kind":null,"language":"en","categories":[],"packages":[],"contacts":[],
              "has_pii_sample":false,"pii":[],"keep":[],"note":""}}
            """;

    @TempDir private Path folder;

    @Test
    void postsThatAreReadAsLabelledGetFullMarks() throws IOException {
        JsonNode told = evaluate(OFFER, NEWS);

        assertThat(told.path("posts").asInt()).isEqualTo(2);
        assertThat(told.at("/languages/zh-Hans/posts").asInt()).isEqualTo(1);
        for (String figure : new String[] {"offer_f1", "intent", "price", "volume", "unit_price"}) {
            assertThat(told.path(figure).asDouble()).as(figure + " of " + told).isEqualTo(1.0);
        }
    }

    @Test
    void aMissedOfferHalvesRecallAndLeavesPrecision() throws IOException {
        String second = NEWS.replace("\"is_offer\":false", "\"is_offer\":true");

        JsonNode told = evaluate(OFFER, second);

        assertThat(told.path("offer_f1").asDouble()).isCloseTo(2.0 / 3, within(0.001));
    }

    @Test
    void aWrongPriceIsWrongInPriceAndUnitPriceOnly() throws IOException {
        JsonNode told =
                evaluate(OFFER.replace("\"amount\":20,", "\"amount\":30,").replace("667", "999"));

        assertThat(told.path("price").asDouble()).isZero();
        assertThat(told.path("unit_price").asDouble()).isZero();
        assertThat(told.path("volume").asDouble()).isEqualTo(1.0);
    }

    @Test
    void everyErrorIsShownWithTheWordsThatLedToIt() throws IOException {
        CommandRun run =
                CommandRun.of("evaluate", file(OFFER.replace("\"sell\"", "\"buy\"")).toString());

        assertThat(run.out()).contains("offer  buy, got sell").contains("because ").contains("«");
    }

    @Test
    void aLineWithoutLabelsIsNamedByFileAndNumber() throws IOException {
        CommandRun run = CommandRun.of("evaluate", file(NEWS, "{\"id\":\"bare\"}").toString());

        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("posts.jsonl, line 2").contains("labels");
    }

    private JsonNode evaluate(String... posts) throws IOException {
        CommandRun run = CommandRun.of("evaluate", "--json", file(posts).toString());
        assertThat(run.exit()).as(run.err()).isZero();
        return Json.MAPPER.readTree(run.out());
    }

    private Path file(String... posts) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String post : posts) {
            ObjectNode line = (ObjectNode) Json.MAPPER.readTree(post);
            lines.append(Json.MAPPER.writeValueAsString(line)).append('\n');
        }
        return Files.writeString(folder.resolve("posts.jsonl"), lines);
    }
}
