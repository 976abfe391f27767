package dev.brokerwatch.crawler.session;

import dev.brokerwatch.config.record.site.CrawlUrl;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;

/// How a login asks for pages: politely, with the site's cookies, following nothing by itself.
public interface Browser {

    /// The page, or null where none came.
    @Nullable SitePage get(CrawlUrl url) throws InterruptedException;

    /// What the host answers to a form, or null where nothing came.
    @Nullable SitePage post(CrawlUrl url, FormBody form) throws InterruptedException;
}
