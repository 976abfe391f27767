package dev.brokerwatch.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopPagesTest {

    private static final String PRODUCTS =
            """
            opencart-15-product  | opencart    | | true  | 'Dentists by county\n$75.00\nTwelve thousand practices,\nwith phone.'
            opencart-4-product   | opencart    | Harbour | false | 'Boat owners\n$98.00\n9,000 owners of yachts'
            woocommerce-product  | woocommerce | gymrat | true | 'Fitness members\n$150.00\n80,000 members with phone\nOf three clubs,\nthis spring.'
            shopify-open-graph   | shopify     | | false | 'Solar installers\n49.00 EUR\n4,100 installers, mail and mobile'
            """;

    private static final String LISTS =
            """
            opencart-3-list        | opencart    | Health | Boat owners | route=product/product&path=20&product_id=42 | path=20&page=2
            woocommerce-block-list | woocommerce | Shop | Fitness members | /product/fitness-members/ | /shop/page/2/
            shopify-collection     | shopify     | Trade | Solar installers | /products/solar-installers | /collections/trade?page=2
            """;

    @ParameterizedTest
    @CsvSource(textBlock = PRODUCTS, delimiter = '|')
    void aProductIsAPostOfNamePriceAndDescription(
            String name, String engine, @Nullable String seller, boolean sold, String text) {
        Page page = Pages.read("shops/" + name);

        assertThat(page.engine()).isEqualTo(engine);
        assertThat(page.kind()).isEqualTo(PageKind.LISTING);
        Post post = page.posts().getFirst();
        assertThat(post.author()).isEqualTo(seller);
        assertThat(post.sold()).isEqualTo(sold);
        assertThat(post.text()).isEqualTo(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = LISTS, delimiter = '|')
    void aListOfProductsIsABoardOfEachProductOnce(
            String name, String engine, String title, String first, String link, String next) {
        Page page = Pages.read("shops/" + name);

        assertThat(page.engine()).isEqualTo(engine);
        assertThat(page.kind()).isEqualTo(PageKind.BOARD);
        assertThat(page.title()).isEqualTo(title);
        assertThat(page.threads()).hasSize(2);
        ThreadEntry thread = page.threads().getFirst();
        assertThat(thread.title()).isEqualTo(first);
        assertThat(thread.url()).extracting(CrawlUrl::value).asString().contains(link);
        assertThat(page.next()).extracting(CrawlUrl::value).asString().contains(next);
    }

    @Test
    void aSoldOutSignOfAnotherProductSellsNothing() {
        String html =
                Pages.html("shops/woocommerce-product")
                        .replace("first outofstock", "first instock")
                        .replace("<p class=\"stock out-of-stock\">Out of stock</p>", "")
                        .replace("post-9 instock", "post-9 outofstock");

        assertThat(Pages.parse(html).posts().getFirst().sold()).isFalse();
    }
}
