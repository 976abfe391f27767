/// When what is due: back-off, budgets, how often a page is worth looking at, and how urgent it is. Pure rules over the
/// records of the store, each with its clock as an argument. Start with [Outlook], which says where a host stands.
@NullMarked
package dev.brokerwatch.crawler.frontier.plan;

import org.jspecify.annotations.NullMarked;
