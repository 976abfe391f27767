/// Tests of which addresses may be asked.
@NullMarked
package dev.brokerwatch.crawler.fetch.address;

import org.jspecify.annotations.NullMarked;
