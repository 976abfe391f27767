package dev.brokerwatch.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages as themes, truncation and malice leave them.
class MutatedPagesTest {

    private static final List<String> NAMES =
            List.of(
                    "discuz-thread", "discuz-board", "phpbb-thread", "phpbb-2-thread",
                    "vbulletin-3-thread", "xenforo-board", "mybb-thread", "smf-thread",
                    "discourse-thread", "flarum-thread", "xiuno-thread", "shopify-product",
                    "generic-thread-a", "generic-board");

    static List<String> names() {
        return NAMES;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aMutatedPageIsReadWithoutAnError(int seed) {
        Random random = new Random(seed);
        for (String name : NAMES) {
            String html = Pages.html(name);
            for (int i = 0; i < 12; i++) {
                String mutated = mutate(html, random);
                assertThatCode(() -> Pages.parse(mutated)).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void blanksAndCommentsBetweenTagsChangeNothing(String name) {
        String html = Pages.html(name);
        String spaced = html.replace("</div>", "<!-- x -->\n </div> ").replace("<td", "\n<td");

        assertThat(Pages.parse(spaced)).isEqualTo(Pages.parse(html));
    }

    @ParameterizedTest
    @ValueSource(strings = {"discuz-thread", "phpbb-thread", "mybb-thread", "smf-thread"})
    void otherClassesBesideTheKnownOnesChangeNoPost(String name) {
        String html = Pages.html(name);
        String themed = html.replace("class=\"", "class=\"theme-x ");

        assertThat(Pages.parse(themed).posts()).isEqualTo(Pages.parse(html).posts());
    }

    private static String mutate(String html, Random random) {
        StringBuilder mutated = new StringBuilder(html);
        for (int i = 0; i < 6; i++) {
            int at = random.nextInt(mutated.length());
            int length = Math.min(mutated.length() - at, random.nextInt(200));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, at + length);
                case 1 -> mutated.insert(at, mutated.substring(at, at + length));
                case 2 -> mutated.setCharAt(at, "<>\"'&=/ \u0000\uD83D9".charAt(random.nextInt(11)));
                default -> mutated.insert(at, "</div></table><b><table>".substring(random.nextInt(20)));
            }
        }
        return mutated.toString();
    }
}
