package dev.brokerwatch.indexer.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a Chinese character is a word, 整包价, 整 包 价",
        "a word is cut to its first letters, everything takes, everyt takes",
        "a run of digits is one sign, 12.5 usd, # . # usd",
        "signs stand for themselves, each/→, each / →",
        "all pictures are alike, 🔥x📩, ☺ x ☺",
        "a letter with a mark is a letter, triệu đồng, triệu đồng",
    })
    void cutsTextIntoWords(String rule, String text, String words) {
        assertThat(Words.of(text, 0, text.length())).as(rule).containsExactly(words.split(" "));
    }

    @Test
    void halfAPictureAtTheEdgeOfTheWindowIsAPicture() {
        assertThat(Words.of("🔥5", 1, 3)).containsExactly("☺", "#");
    }
}
