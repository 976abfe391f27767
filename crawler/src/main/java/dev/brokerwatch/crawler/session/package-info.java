/// What a site knows us by: its cookies, and the login where it has one. Start with [SiteSession]; it asks through a
/// [Browser], which paces itself, and reads the login form with jsoup. Nothing here survives a restart, and no secret
/// leaves it but in the form that is sent.
@NullMarked
package dev.brokerwatch.crawler.session;

import org.jspecify.annotations.NullMarked;
