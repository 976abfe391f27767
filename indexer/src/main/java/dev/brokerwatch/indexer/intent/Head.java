package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.posttext.PostText;

/// The part of a post that says what it is: the title, or where there is none the beginning of the first line.
final class Head {

    private static final int LONGEST = 40;

    private Head() {}

    /// Exclusive, in the folded text.
    static int end(PostText post) {
        if (post.titleEnd() > 0) {
            return post.titleEnd();
        }
        String text = post.text().folded();
        int line = text.indexOf('\n');
        int end = line < 0 ? text.length() : line;
        return Math.min(LONGEST, end);
    }
}
