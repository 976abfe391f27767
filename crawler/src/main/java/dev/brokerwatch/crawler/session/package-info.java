/// What a site knows us by: its cookies ([CookieJar]), and the login where it has one. Nothing here survives a restart.
@NullMarked
package dev.brokerwatch.crawler.session;

import org.jspecify.annotations.NullMarked;
