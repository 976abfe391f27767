/// One request, one answer: HTTP by OkHttp, every retry, redirect and wait switched off. [HttpClients] holds what all
/// visits share; a [HostClient] is one visit's single connection to one host and answers with a [Reply], never with an
/// exception. Bounds and the last address check are here.
@NullMarked
package dev.brokerwatch.crawler.fetch.http;

import org.jspecify.annotations.NullMarked;
