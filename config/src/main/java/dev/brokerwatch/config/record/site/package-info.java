/// Where things are: sites, hosts and URLs. Every other record refers to these.
@NullMarked
package dev.brokerwatch.config.record.site;

import org.jspecify.annotations.NullMarked;
