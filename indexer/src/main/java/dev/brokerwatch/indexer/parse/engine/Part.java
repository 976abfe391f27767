package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.settings.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a selector finds. The names in `config/lexicon/engines/` and in a site's `selectors` are these in lower case, with
/// hyphens.
enum Part {
    /// The block of a post.
    POST,
    /// Where blocks cannot be selected: the element that begins a run of siblings which is a post.
    POST_HEAD,
    AUTHOR,
    /// The link to the author's profile, where it is not the author's element.
    AUTHOR_LINK,
    PUBLISHED,
    EDITED,
    TEXT,
    QUOTE,
    /// What in a text is not the author's words.
    NOISE,
    /// The post's own link.
    POST_LINK,
    TITLE,
    /// What says that the thread is closed or sold.
    CLOSED,
    /// Notices in place of what was asked for.
    NOTICE,
    NEXT,
    LAST,
    /// Around the links to the pages.
    PAGES,
    /// What says that the page is a board or a list of products, whatever posts may seem to be on it.
    LIST,
    /// The row of a thread on a board.
    ROW,
    ROW_TITLE,
    ROW_LAST_POST,
    ROW_LAST_PAGE,
    /// The link to a board on the index.
    FORUM,
    PROFILE,
    PRICE;

    /// As it is written in files.
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Throws `IllegalArgumentException` that says where and names the nearest.
    static Part of(String where, String name) {
        for (Part part : values()) {
            if (part.label().equals(name)) {
                return part;
            }
        }
        List<String> known = Arrays.stream(values()).map(Part::label).toList();
        String mend = NearestName.of(name, known).orElse(String.join(", ", known));
        throw new IllegalArgumentException(
                where + ": nothing is called \"" + name + "\"; did you mean " + mend + "?");
    }
}
