/// Which addresses may be asked. [AddressRules] judges one address and knows no network; [AddressGuard] looks names up,
/// with a time limit and a memory, and hands out only addresses that were judged. The last check, at the connect, is the
/// HTTP client's.
@NullMarked
package dev.brokerwatch.crawler.fetch.address;

import org.jspecify.annotations.NullMarked;
