/// What operators are told of the running frontier: values that have a JSON form. Start with [FrontierStatus].
@NullMarked
package dev.brokerwatch.crawler.frontier.status;

import org.jspecify.annotations.NullMarked;
