/// What the demo market's posts say, and the truth about each: composed of invented phrases by a seeded random, in four
/// languages. Start with [Composer]. No person, number or account in it exists: dates and checksums are impossible ones.
@NullMarked
package dev.brokerwatch.launcher.market.content;

import org.jspecify.annotations.NullMarked;
