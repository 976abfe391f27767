package dev.brokerwatch.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.site.CrawlUrl;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnginePagesTest {

    private static final String PAGES =
            """
            discuz-thread             | discuz      | THREAD  | 某网购客户资料 三万条 | 3 | 0
            discuz-touch              | discuz      | THREAD  | 低价出数据 | 2 | 0
            discuz-archiver           | discuz      | THREAD  | 出一批资料 | 2 | 0
            discuz-closed             | discuz      | THREAD  | 出一批资料 | 1 | 0
            discuz-board              | discuz      | BOARD   | 资源交易 | 0 | 2
            phpbb-thread              | phpbb       | THREAD  | Patient list for sale | 2 | 0
            phpbb-2-thread            | phpbb       | THREAD  | Selling dumps | 2 | 0
            phpbb-subsilver2-thread   | phpbb       | THREAD  | Hotel records | 2 | 0
            phpbb-board               | phpbb       | BOARD   | Базы | 0 | 2
            vbulletin-3-thread        | vbulletin   | THREAD  | Fullz cheap | 2 | 0
            vbulletin-4-thread        | vbulletin   | THREAD  | Loan leads | 1 | 0
            vbulletin-5-thread        | vbulletin   | THREAD  | Voter roll | 2 | 0
            xenforo-board             | xenforo     | BOARD   | Marketplace | 0 | 1
            mybb-thread               | mybb        | THREAD  | [SELL] Email combo 5M | 2 | 0
            mybb-board                | mybb        | BOARD   | Databases | 0 | 1
            smf-thread                | smf         | THREAD  | Insurance policies | 1 | 0
            smf-board                 | smf         | BOARD   | Trade | 0 | 1
            fluxbb-board              | fluxbb      | BOARD   | Sales | 0 | 1
            invision-board            | invision    | BOARD   | Trading | 0 | 1
            discourse-thread          | discourse   | THREAD  | Student records | 2 | 0
            flarum-thread             | flarum      | THREAD  | Crypto exchange users | 2 | 0
            flarum-noscript           | flarum      | THREAD  | Crypto exchange users | 2 | 0
            nodebb-thread             | nodebb      | THREAD  | GPS data | 1 | 0
            nodebb-harmony-thread     | nodebb      | THREAD  | Список водителей | 2 | 0
            flarum-board              | flarum      | BOARD   | 交易 | 0 | 2
            xiuno-thread              | xiuno       | THREAD  | 出快递面单 | 2 | 0
            usebb-thread              | usebb       | THREAD  | Leads | 1 | 0
            woocommerce-list          | woocommerce | BOARD   | Data | 0 | 2
            shopify-product           | shopify     | LISTING | US business list | 1 | 0
            opencart-product          | opencart    | LISTING | Mail list | 1 | 0
            product-microdata         | product     | LISTING | Fitness club members | 1 | 0
            generic-thread-a          | generic     | THREAD  | Cheap leads | 3 | 0
            generic-thread-b          | generic     | THREAD  | 卖房主资料 | 2 | 0
            generic-thread-c          | generic     | THREAD  | Базы физлиц | 2 | 0
            generic-board             | generic     | BOARD   | Market | 0 | 3
            smf-print                 | smf         | THREAD  | Insurance policies | 2 | 0
            phpbb-print               | phpbb       | THREAD  | Hotel records | 2 | 0
            vbulletin-archive         | vbulletin   | THREAD  | Fullz cheap | 2 | 0
            vbulletin-print           | vbulletin   | THREAD  | Loan leads | 2 | 0
            invision-lofi             | invision    | THREAD  | Crew lists | 2 | 0
            invision-5-board          | invision    | BOARD   | Market | 0 | 2
            discuz-printable          | discuz      | THREAD  | 出一批资料 | 2 | 0
            discourse-board           | discourse   | BOARD   | Market | 0 | 2
            nodebb-board              | nodebb      | BOARD   | Market | 0 | 2
            xiuno-later-page          | xiuno       | THREAD  | 出快递面单 | 2 | 0
            mybb-archive              | mybb        | THREAD  | Email combo | 2 | 0
            xenforo-cards             | xenforo     | THREAD  | Boat owners | 2 | 0
            gate-cloudflare           | generic     | BLOCKED | Just a moment... | 0 | 0
            gate-login                | discuz      | LOGIN   | 提示信息 | 0 | 0
            """;

    private static final String POSTS =
            """
            discuz-thread           | 0 | 4711 | 90001 | laoqi | 321 | 2026-03-04T01:05:07Z
            discuz-thread           | 2 | 4711 | 90003 | 小二 | 55 | 2026-03-07T00:00:00Z
            discuz-touch            | 1 | 70 | 72 | 十三 | 10 | 2026-03-06T18:05:00Z
            discuz-closed           | 0 | 3 | 5 | wang4 | 4 | 2008-05-06T07:08:00Z
            phpbb-thread            | 0 | 77 | 501 | Dr Nobody | 9 | 2026-02-03T15:04:00Z
            phpbb-thread            | 1 | 77 | 502 | GuestBuyer | | 2026-03-06T06:30:00Z
            phpbb-2-thread          | 0 | 31 | 301 | carlo | | 2004-03-01T15:04:00Z
            phpbb-subsilver2-thread | 0 | 9 | 41 | inn_keeper | 15 | 2009-06-07T09:08:00Z
            vbulletin-3-thread      | 0 | 61 | 701 | carder_x | 31 | 2012-03-04T21:06:00Z
            vbulletin-4-thread      | 0 | 812 | 9001 | lender | 44 | 2013-02-03T15:07:00Z
            vbulletin-5-thread      | 1 | 5120 | 5121 | xavier | 67 | 2021-05-07T07:08:09Z
            mybb-thread             | 1 | 815 | 3302 | deleted_one | | 2021-07-20T11:45:00Z
            smf-thread              | 0 | 58 | 401 | broker8 | 8 | 2022-03-04T15:04:05Z
            discourse-thread        | 0 | 431 | 1 | dean | | 2025-12-11T10:09:08Z
            flarum-thread           | 0 | 24 | 91 | whale | 5 | 2024-04-05T06:07:08Z
            nodebb-thread           | 0 | 12 | 40 | driver | 3 | 2023-11-14T22:13:20Z
            nodebb-harmony-thread   | 0 | 77 | 501 | Шофёр | 3 | 2025-03-25T14:05:06Z
            nodebb-harmony-thread   | 1 | 77 | 504 | kuzov | 9 | 2025-03-26T08:00:00Z
            xiuno-thread            | 1 | 66 | 501 | 买家8 | 8 | 2026-03-07T11:00:00Z
            usebb-thread            | 0 | 8 | 51 | seed | 3 | 2011-03-04T05:06:00Z
            smf-print               | 1 | 58 | h.* | quay | | 2022-03-05T10:00:00Z
            phpbb-print             | 0 | 9 | h.* | inn_keeper | | 2009-06-07T09:08:00Z
            vbulletin-archive       | 1 | 61 | h.* | dock_9 | | 2012-03-25T00:00:00Z
            vbulletin-print         | 0 | 812 | 1 | lender | | 2013-02-03T16:07:00Z
            invision-lofi           | 1 | 210 | h.* | stoker | | 2008-03-05T09:15:00Z
            discuz-printable        | 1 | .* | h.* | 买家8 | | 2008-05-06T09:10:00Z
            xiuno-later-page        | 1 | 66 | 522 | kuaidi7 | 7 | 2026-03-07T09:00:00Z
            mybb-archive            | 0 | 815 | h.* | seller41 | 41 | 2021-07-19T10:20:00Z
            xenforo-cards           | 1 | 77 | 9002 | keel | 42 | 2024-05-29T15:09:42Z
            generic-thread-a        | 1 | /forum/page | 12 | beta | 42 | 2025-03-13T15:06:00Z
            """;

    private static final String NEIGHBOURS =
            """
            discuz-thread   | https://yeshi.example/thread-4711-2-1.html | https://yeshi.example/thread-4711-14-1.html
            discuz-board    | https://site.example/forum/forum-12-3.html | https://site.example/forum/forum-12-40.html
            phpbb-2-thread  | https://site.example/forum/viewtopic.php?t=31&postdays=0&start=15 | https://site.example/forum/viewtopic.php?t=31&postdays=0&start=30
            xenforo-board   | https://site.example/forums/marketplace.7/page-2 | https://site.example/forums/marketplace.7/page-31
            smf-board       | https://smf.example/index.php?board=3.20 | https://smf.example/index.php?board=3.40
            invision-board  | https://ips.example/forum/2-trading/page/2/ | https://ips.example/forum/2-trading/page/12/
            generic-thread-b| https://site.example/forum/view.asp?id=7&page=2 | https://site.example/forum/view.asp?id=7&page=3
            """;

    @ParameterizedTest
    @CsvSource(textBlock = PAGES, delimiter = '|')
    void eachPageIsReadByItsEngine(
            String name, String engine, PageKind kind, String title, int posts, int threads) {
        Page page = Pages.read(name);

        assertThat(page.engine()).isEqualTo(engine);
        assertThat(page.kind()).isEqualTo(kind);
        assertThat(page.title()).isEqualTo(title);
        assertThat(page.posts()).hasSize(posts);
        assertThat(page.threads()).hasSize(threads);
    }

    @ParameterizedTest
    @CsvSource(textBlock = POSTS, delimiter = '|')
    void aPostTellsItsKeysItsAuthorAndItsTime(
            String name,
            int index,
            String thread,
            String key,
            String author,
            @Nullable String authorId,
            Instant published) {
        Post post = Pages.read(name).posts().get(index);

        assertThat(post.thread()).matches(thread);
        assertThat(post.key()).matches(key);
        assertThat(post.author()).isEqualTo(author);
        assertThat(post.authorId()).isEqualTo(authorId);
        assertThat(post.published()).extracting(PostTime::at).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(textBlock = NEIGHBOURS, delimiter = '|')
    void theNextAndTheLastPageAreAbsolute(String name, String next, String last) {
        Page page = Pages.read(name);

        assertThat(page.next()).isEqualTo(new CrawlUrl(next));
        assertThat(page.last()).isEqualTo(new CrawlUrl(last));
    }

    @Test
    void junkQuotesAndNoticesAreNoText() {
        List<Post> posts = Pages.read("discuz-thread").posts();

        assertThat(posts.getFirst().text())
                .startsWith("出三万条客户资料，打包二十元\n联系见下\nQQ：点我 (http://wpa.qq.com/")
                .contains("uin=10001")
                .doesNotContain("本帖最后", "样本.rar", "签名", "jammer");
        assertThat(posts.get(1).text()).isEqualTo("还有吗？");
        assertThat(posts.get(1).quotes()).singleElement().asString().contains("出三万条客户资料");
    }

    /// What stands beside the words in views for printing: labels, titles, quotations, the foot.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    smf-print         | 1 | Which price?
                    phpbb-print       | 1 | Is a sample to be had?
                    vbulletin-archive | 0 | 'Selling by the hundred.\n\nWrite to me.'
                    invision-lofi     | 1 | Too dear.
                    discuz-printable  | 0 | '去年的资料五千条，\n一口价。'
                    discuz-printable  | 1 | 多少钱？
                    xiuno-later-page  | 0 | 还收吗？
                    xenforo-cards     | 1 | Which harbour?
                    nodebb-harmony-thread | 0 | 'Три тысячи строк,\nбез обмена.'
                    nodebb-harmony-thread | 1 | Какой год?
                    """,
            delimiter = '|')
    void aPostsTextIsItsWordsAlone(String name, int index, String text) {
        assertThat(Pages.read(name).posts().get(index).text()).isEqualTo(text);
    }

    @Test
    void anEditTellsItsTime() {
        assertThat(Pages.read("discuz-thread").posts().getFirst().edited())
                .extracting(PostTime::at)
                .isEqualTo(Instant.parse("2026-03-05T02:11:00Z"));
    }

    @Test
    void aMailAddressThatAProxyHidesIsRead() {
        assertThat(Pages.read("mybb-thread").posts().getFirst().text())
                .contains("nobody@example.com");
    }

    @Test
    void aLockedThreadsPostsAreOver() {
        assertThat(Pages.read("phpbb-thread").posts()).allMatch(Post::sold);
        assertThat(Pages.read("discuz-closed").posts()).allMatch(Post::sold);
        assertThat(Pages.read("shopify-product").posts()).allMatch(Post::sold);
        assertThat(Pages.read("discuz-thread").posts()).noneMatch(Post::sold);
    }

    @Test
    void aNoticeOfRemovalIsTold() {
        assertThat(Pages.read("discuz-removed").removed()).isTrue();
        assertThat(Pages.read("gate-login").removed()).isFalse();
    }

    @Test
    void aBoardTellsTheLastPageAndPostOfEachThread() {
        ThreadEntry thread = Pages.read("discuz-board").threads().get(1);

        assertThat(thread.lastPage())
                .isEqualTo(new CrawlUrl("https://site.example/forum/thread-4711-14-1.html"));
        assertThat(thread.lastPost())
                .extracting(PostTime::at)
                .isEqualTo(Instant.parse("2026-03-07T08:00:00Z"));
    }

    @Test
    void aListOfDiscussionsTellsInItsJsonWhenEachWasAnswered() {
        assertThat(Pages.read("flarum-board").threads())
                .extracting(thread -> Objects.requireNonNull(thread.lastPost()).at())
                .containsExactly(
                        Instant.parse("2025-03-25T14:05:06Z"),
                        Instant.parse("2024-01-02T03:04:05Z"));
    }

    @Test
    void aProductsOffersAreLinesOfItsText() {
        assertThat(Pages.read("shopify-product").posts().getFirst().text())
                .isEqualTo("US business list\nFull: 99 USD\nHalf: 59 USD\n12 million rows\nCSV");
    }

    @Test
    void aDateIsReadBesideTheNoteOfAnEdit() {
        String html =
                Pages.html("mybb-thread")
                        .replace(
                                "</span>",
                                " <span class=\"post_edit\">(last edited: 07-22-2021)</span></span>");

        assertThat(Pages.parse(html).posts().get(1).published())
                .extracting(PostTime::at)
                .isEqualTo(Instant.parse("2021-07-20T11:45:00Z"));
    }

    @Test
    void aLinkToASoftwareAloneDoesNotNameIt() {
        String html =
                Pages.html("generic-thread-a")
                        .replace("</body>", "<a href=\"https://flarum.org\">Flarum</a></body>");

        assertThat(Pages.parse(html).engine()).isEqualTo("generic");
        assertThat(Pages.parse(html).posts()).hasSize(3);
    }

    @Test
    void aBoxThatBeginsAsAQuotationIsOne() {
        String box = "<div><div><b>Anna wrote:</b></div><div>Old words.</div></div>";
        String html = Pages.html("vbulletin-archive");
        List<Post> posts =
                Pages.parse(html.replace("\"posttext\">", "\"posttext\">" + box)).posts();

        assertThat(posts).hasSize(2).allMatch(post -> !post.text().contains("Old words"));
        assertThat(posts.getFirst().quotes()).singleElement().asString().contains("Old words");
    }

    @Test
    void aSitesSelectorsWin() {
        Page page = Pages.parse(Pages.html("generic-thread-a"), Map.of("author", ".joined"));

        assertThat(page.posts().getFirst().author()).isEqualTo("Joined: 3 May 2019");
    }
}
