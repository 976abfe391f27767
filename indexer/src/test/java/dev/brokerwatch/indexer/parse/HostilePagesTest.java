package dev.brokerwatch.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Five megabytes of one thing: each must end, with bounded results. How fast is the benchmarks' business.
class HostilePagesTest {

    private static final int LENGTH = 5_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<table><tr><td>",
                "<blockquote>",
                "<a href=x>",
                "<p><b><i>x",
                "&amp",
                "<",
                "<!--",
                "<div id=post_1 class=post><td class=t_f id=postmessage_1>x 2020-1-1",
                "<li class=row><a href=/t/1>some title</a> 2020-01-01</li>",
                "1 hour ago "
            })
    void aPageOfOneThingOnlyIsReadToItsEnd(String thing) {
        String html = thing.repeat(LENGTH / thing.length());

        assertThat(Pages.parse(html).posts()).hasSizeLessThanOrEqualTo(500);
        assertThat(Pages.links(html)).hasSizeLessThanOrEqualTo(10_000);
    }

    @Test
    void ofEndlessPostsOnlySoManyAreReadAsTwoMillionCharactersHold() {
        String head = "<dl class=postprofile><dt><a class=username>Ann</a></dt></dl>";
        String text = "<div class=postbody><div class=content>" + "words ".repeat(10_000);
        String html = ("<div class=post id=p7>" + head + text + "</div></div></div>").repeat(60);

        assertThat(Pages.parse(html).posts().stream().mapToInt(p -> p.text().length()).sum())
                .isBetween(1_900_000, 2_000_000);
    }
}
