package dev.brokerwatch.crawler.frontier.store;

import java.util.ArrayList;
import java.util.List;

/// What is kept for a host: how many URLs, from where on they are due, the last codes, and what is left to do over all of
/// them.
///
/// @param known URLs with a record
/// @param fresh those of them that were never asked for
/// @param offers on its pages, as each was read last
/// @param codes the last HTTP statuses, oldest first, 0 for no response; at most [#MOST_CODES]
public record Holdings(
        long known, long fresh, long offers, Heads heads, List<Integer> codes, Chore chore) {

    public static final int MOST_CODES = 8;

    public static final Holdings EMPTY = new Holdings(0, 0, 0, Heads.EMPTY, List.of(), Chore.NONE);

    public Holdings {
        codes = List.copyOf(codes);
    }

    public Holdings with(Heads other) {
        return new Holdings(known, fresh, offers, other, codes, chore);
    }

    public Holdings with(Chore other) {
        return new Holdings(known, fresh, offers, heads, codes, other);
    }

    public Holdings counting(long moreKnown, long moreFresh, long moreOffers) {
        return new Holdings(
                Math.max(0, known + moreKnown),
                Math.max(0, fresh + moreFresh),
                Math.max(0, offers + moreOffers),
                heads,
                codes,
                chore);
    }

    public Holdings hearing(List<Integer> newCodes) {
        List<Integer> all = new ArrayList<>(codes);
        all.addAll(newCodes);
        return new Holdings(
                known,
                fresh,
                offers,
                heads,
                all.subList(Math.max(0, all.size() - MOST_CODES), all.size()),
                chore);
    }
}
