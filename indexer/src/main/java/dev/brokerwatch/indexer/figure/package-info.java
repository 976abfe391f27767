/// Numbers with the words beside them: what they count ([Count]), what they cost ([Cost]). File sizes, dates, ages, minimum
/// orders, samples, group members are told apart here and go no further. Start with [FigureReader].
@NullMarked
package dev.brokerwatch.indexer.figure;

import org.jspecify.annotations.NullMarked;
