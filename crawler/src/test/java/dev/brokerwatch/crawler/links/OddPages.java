package dev.brokerwatch.crawler.links;

import java.util.List;
import java.util.Random;

/// Pages put together from the pieces by which tokenisers differ.
final class OddPages {

    private static final List<String> PIECES =
            List.of(
                    "<a href=\"t?id=#&amp;p=1\">",
                    "<a href='/x?a=1&b=2'>",
                    "<a href=rel/#/y>",
                    "<A HREF = \"#\" >",
                    "<a title='>' href=q#>",
                    "<a href=first# href=second#>",
                    "<a\nhref\n=\nx#\n>",
                    "<a/href=s#/>",
                    "<a href=\"u#\"rel=nofollow>",
                    "<a rel='next ugc' href=n#>",
                    "<a rel=\"next\" href=\"n#\">",
                    "<area href=ar#>",
                    "<link rel=canonical href=c#>",
                    "<link rel='stylesheet' href=no#>",
                    "<link rel=alternate type=text/html href=alt#>",
                    "<a href='http://forum.example:80/w#'>",
                    "<a href='//other.example/#'>",
                    "<a href='javascript:x(#)'>",
                    "<a href='mailto:a@b.example'>",
                    "<a href=''>",
                    "<a href>",
                    "<a href=\"  sp#  \">",
                    "<a href='?p=#'>",
                    "<a href='&#x2f;e#&#38;x=&#65;&lt;&eacute;&ampx&amp=1&copy;'>",
                    "<a href='数据#'>",
                    "<a href=\"a\nb\tc#\">",
                    "<!--",
                    "-->",
                    "--!>",
                    "<!-->",
                    "<!--->",
                    "<!-- <a href=in-comment#> -->",
                    "<!doctype html>",
                    "<!bogus <a href=b#>",
                    "<?php echo '>' ?>",
                    "</>",
                    "</ a>",
                    "</a>",
                    "<script>",
                    "</script>",
                    "<script>'<a href=in-script#>'</script>",
                    "<script><!-- <script> </script> -->",
                    "<script/>",
                    "<style>",
                    "</style>",
                    "<title>",
                    "</title>",
                    "<title/>",
                    "<textarea>",
                    "</textarea>",
                    "<xmp>",
                    "</xmp>",
                    "<iframe src=f#>",
                    "</iframe>",
                    "<noembed>",
                    "</noembed>",
                    "<svg><title/><path d='x'/></svg>",
                    "<svg/>",
                    "<svg><style/></svg>",
                    "<math><![CDATA[ <a href=in-cdata#> ]]></math>",
                    "<![CDATA[",
                    "]]>",
                    "<div class=\"<a href=in-attribute#>\">",
                    "<p =\"x>\" y>",
                    "<b c='d",
                    "<b c=\"d",
                    "text < 3 & <3",
                    "<",
                    "<a",
                    "<a ",
                    "\u0000",
                    "<base href='/elsewhere/'>",
                    "<base target=_top>",
                    "<base href='//base.example/d/'>",
                    "<p>",
                    "</p>",
                    "<table><tr><td>",
                    "</table>",
                    "<noscript><a href=ns#></a></noscript>");

    private OddPages() {}

    static String page(Random random) {
        StringBuilder page = new StringBuilder("<html><body>");
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            page.append(PIECES.get(random.nextInt(PIECES.size())).replace("#", "" + i));
            if (random.nextInt(3) == 0) {
                page.append("t ");
            }
        }
        return page.toString();
    }
}
