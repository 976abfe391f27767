package dev.brokerwatch.indexer.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostReaderFuzzTest {

    private static final PostReader READER = PostReader.of(OperatorFiles.defaults());

    private static final List<String> PIECES =
            List.of(
                    "5万2",
                    "1 200 000",
                    "三五毛",
                    "一条",
                    "/w",
                    "$",
                    "100k",
                    "per 1k",
                    "\n",
                    " - ",
                    "股民",
                    "за строку",
                    "两千",
                    "去重后",
                    "2,75,000",
                    "half a million",
                    "полтора",
                    "+7 948 000-55-66",
                    ",",
                    "00",
                    "1.200.000",
                    "~",
                    "号",
                    "每万条",
                    "U",
                    "от",
                    "(",
                    "原",
                    "12/03",
                    "元/条",
                    "块2",
                    "1️⃣",
                    "５０％",
                    "—— 1.2k");

    @FuzzTest
    void anyTextIsReadAndWritten(FuzzedDataProvider data) {
        String title = data.consumeString(80);
        holds(READER.read(title, data.consumeRemainingAsString()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void piecesOfOffersInAnyOrderAreReadAndWritten(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextInt(3) == 0 ? " " : "");
            }
            holds(READER.read(random.nextBoolean() ? "出售 数据" : "", text.toString()));
        }
    }

    private static void holds(PostReading reading) {
        assertThat(reading.confidence()).isBetween(0.0, 1.0);
        assertThat(reading.packages().isEmpty()).isEqualTo(reading.kind() == null);
        assertThat(PostJson.of("x", reading).get("id").asString()).isEqualTo("x");
    }
}
