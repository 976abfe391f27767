/// Tests of cookies and logins.
@NullMarked
package dev.brokerwatch.crawler.session;

import org.jspecify.annotations.NullMarked;
