package dev.brokerwatch.indexer.console;

import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.indexer.query.QueryException;
import dev.brokerwatch.indexer.search.ListingSearch;
import dev.brokerwatch.indexer.search.SearchRequest;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/// The search and a listing's own page.
final class SearchPages {

    private final ListingSearch search;

    SearchPages(ListingSearch search) {
        this.search = search;
    }

    void search(Context request) {
        SearchRequest asked = Parameters.searchRequest(request);
        SearchPage page;
        try {
            page = SearchPage.of(asked, search.search(asked));
        } catch (QueryException e) {
            request.status(400);
            page = SearchPage.unreadable(asked, String.valueOf(e.getMessage()));
        }
        Pages.render(request, "search.jte", Map.of("page", page));
    }

    void listing(Context request) {
        Optional<Listing> listing = search.byId(new ListingId(request.pathParam("id")));
        if (listing.isEmpty()) {
            request.status(404);
            Pages.render(request, "missing.jte", Map.of());
            return;
        }
        Pages.render(request, "listing.jte", Map.of("page", new ListingPage(listing.get())));
    }
}
