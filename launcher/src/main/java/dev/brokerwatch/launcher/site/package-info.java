/// Sites from the command line: looked at before they are crawled, added, and ordered about. Start with [SiteCommand].
@NullMarked
package dev.brokerwatch.launcher.site;

import org.jspecify.annotations.NullMarked;
