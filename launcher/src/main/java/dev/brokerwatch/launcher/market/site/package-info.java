/// How the demo market's sites look: a board in the markup of Discuz! X3 and GB18030, one in that of phpBB 3's prosilver,
/// and a shop with schema.org data, each served on an address of loopback of its own. Start with [SiteServer].
@NullMarked
package dev.brokerwatch.launcher.market.site;

import org.jspecify.annotations.NullMarked;
