/// The crawler's services and the command that starts them: [FrontierService] plans visits, the fetcher runs them. They meet
/// in Kafka alone.
@NullMarked
package dev.brokerwatch.crawler;

import org.jspecify.annotations.NullMarked;
