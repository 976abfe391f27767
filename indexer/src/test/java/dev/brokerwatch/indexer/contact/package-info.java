@NullMarked
package dev.brokerwatch.indexer.contact;

import org.jspecify.annotations.NullMarked;
