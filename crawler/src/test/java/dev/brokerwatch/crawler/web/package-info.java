/// The misbehaving web: a server on raw sockets, because a library's server is too polite to send what the real web
/// sends. [MisbehavingWeb] listens and keeps the log from which politeness is judged; [Routes] are its bad manners.
@NullMarked
package dev.brokerwatch.crawler.web;

import org.jspecify.annotations.NullMarked;
