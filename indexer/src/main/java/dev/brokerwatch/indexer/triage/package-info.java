/// Who gets a DOM: a look at a page's text that costs a tenth of one and loses no offer. Start with [Triage].
@NullMarked
package dev.brokerwatch.indexer.triage;

import org.jspecify.annotations.NullMarked;
