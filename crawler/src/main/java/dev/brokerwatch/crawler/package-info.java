/// The crawler's services, and nothing but their wiring: what they do is in the packages below.
@NullMarked
package dev.brokerwatch.crawler;

import org.jspecify.annotations.NullMarked;
