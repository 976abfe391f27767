package dev.brokerwatch.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.SettingsException;
import dev.brokerwatch.crawler.url.LinkRules.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTest {

    private static final String ROOT = "https://forum.example/community/";

    private final LinkRules rules = LinkRules.read(OperatorFiles.defaults());

    @ParameterizedTest
    @CsvSource({
        "viewtopic.php?t=7,              viewtopic.php?p=12",
        "viewforum.php?f=2,              viewtopic.php?f=2&t=7&view=unread",
        "forum-2-1.html,                 forum.php?mod=redirect&tid=7&goto=lastpost",
        "thread-7-1-1.html,              forum.php?mod=viewthread&tid=7&page=2",
        "forum.php?mod=viewthread&tid=7, forum.php?mod=viewthread&tid=7&authorid=3",
        "showthread.php?t=7,             showthread.php?p=12",
        "threads/some-title.7/,          threads/some-title.7/post-12",
        "showthread.php?tid=7,           showthread.php?tid=7&pid=12",
        "index.php?topic=7.0,            index.php?topic=7.msg12",
        "topic/7-some-title/,            topic/7-some-title/?do=findComment&comment=12",
        "viewtopic.php?id=7,             viewtopic.php?pid=12",
        "t/some-title/7,                 t/some-title/7/12",
        "d/7-some-title,                 d/7-some-title/12",
        "topic/7/some-title,             topic/7/some-title/12",
    })
    void aSecondSpellingOnAPageOfItsEngineIsPassedOver(String page, String link) {
        assertThat(meaning(page, link)).isEqualTo(Meaning.AGAIN);
        assertThat(meaning(page, page)).isEqualTo(Meaning.PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "board.aspx?id=2,     viewtopic.php?p=12",
        "viewtopic.php?id=7,  viewtopic.php?id=7&p=2",
        "viewforum.php?f=2,   viewtopic.php?t=7",
        "viewtopic.php?t=7,   viewtopic.php?t=7&start=25",
        "forum.php?mod=forumdisplay&fid=2, forum.php?mod=viewthread&tid=7",
        "thread-7-1-1.html,   thread-7-2-1.html",
        "board.aspx?id=2,     forum.php?mod=viewthread&tid=7",
    })
    void onOtherPagesNothingIsLost(String page, String link) {
        assertThat(meaning(page, link)).isNotEqualTo(Meaning.AGAIN);
    }

    @Test
    void aSecondSpellingOfUnknownSoftwareComesLast() {
        assertThat(meaning("board.aspx?id=2", "viewtopic.php?p=12")).isEqualTo(Meaning.PAGE);
        assertThat(rules.isAside(url("viewtopic.php?p=12"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "space-uid-12.html",
                "memberlist.php?mode=viewprofile&u=12",
                "members/anna.12/",
                "member.php?u=12",
                "index.php?action=profile;u=12",
                "profile/12-anna/",
                "search.php?keywords=x"
            })
    void membersAndSearchesComeLastWhereverTheyAreFound(String link) {
        assertThat(rules.isAside(url(link))).isTrue();
        assertThat(meaning("board.aspx?id=2", link)).isEqualTo(Meaning.PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "viewtopic.php?t=7&start=0,       viewtopic.php?t=7",
        "viewforum.php?start=0&f=2,       viewforum.php?f=2",
        "viewtopic.php?t=7&start=00,      viewtopic.php?t=7&start=00",
        "viewtopic.php?t=7&start=025,     viewtopic.php?t=7&start=025",
        "list.php?q=7&start=0,            list.php?q=7&start=0",
        "viewtopic.php?id=7&p=1,          viewtopic.php?id=7",
        "forum.php?mod=viewthread&tid=7&extra=&page=1, forum.php?mod=viewthread&tid=7",
    })
    void whatSaysNothingToTheEngineIsDropped(String written, String plain) {
        assertThat(rules.plain(url(written))).isEqualTo(url(plain));
        assertThat(rules.plain(url(plain))).isEqualTo(url(plain));
    }

    @Test
    void aMemberOfKnownSoftwareLeadsAside() {
        assertThat(meaning("forum-2-1.html", "space-uid-12.html")).isEqualTo(Meaning.ASIDE);
    }

    @Test
    void anOperatorsFileWins(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("links.yaml"),
                "own:\n  pages: [\"b/#\"]\n  again: [\"b/#/last\"]\n  aside: [\"who/*\"]\n");
        LinkRules own = LinkRules.read(OperatorFiles.in(folder));

        assertThat(own.on(url("b/7")).of(url("b/7/last"))).isEqualTo(Meaning.AGAIN);
        assertThat(own.isAside(url("who/anna"))).isTrue();
        assertThat(own.isAside(url("space-uid-12.html"))).isFalse();
    }

    @Test
    void aWrongKeyStopsTheStartAndNamesTheNearest(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("links.yaml"), "own:\n  page: [\"b/#\"]\n");

        assertThatThrownBy(() -> LinkRules.read(OperatorFiles.in(folder)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("did you mean \"pages\"");
    }

    private Meaning meaning(String page, String link) {
        return rules.on(url(page)).of(url(link));
    }

    private static CrawlUrl url(String path) {
        return new CrawlUrl(ROOT + path);
    }
}
