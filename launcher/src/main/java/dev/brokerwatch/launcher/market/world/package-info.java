/// The state of the demo market: sites, boards, threads and posts, and what happens to them as time goes by. Start with
/// [World]. Everything follows from the seed and the opening time; the clock only says how far it has come.
@NullMarked
package dev.brokerwatch.launcher.market.world;

import org.jspecify.annotations.NullMarked;
