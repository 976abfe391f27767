package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;

/// What a text looks like: long or short, in lines or in sentences, with questions, quotations, figures, brackets.
final class ShapeFeatures {

    private static final String QUOTES = "\"“”「」『』«»";

    private ShapeFeatures() {}

    static void add(PostText post, Features features) {
        String text = post.text().folded();
        count(text, features);
        lines(text, features);
        title(text.substring(0, post.titleEnd()), features);
        features.put("shape.length", Math.log1p(text.length() / 200.0));
        features.put("shape.short", text.length() < 80 ? 1 : 0);
        features.put("shape.long", text.length() > 700 ? 1 : 0);
        if (!post.masked().isEmpty()) {
            features.put("sample", 1);
        }
    }

    private static void count(String text, Features features) {
        int questions = 0;
        int quotes = 0;
        int sentences = 0;
        int calls = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            questions += c == '?' ? 1 : 0;
            quotes += QUOTES.indexOf(c) >= 0 ? 1 : 0;
            calls += c == '!' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
            sentences += c == '。' || (c == '.' && blankFollows(text, i)) ? 1 : 0;
        }
        features.put("shape.questions", Math.log1p(questions));
        features.put("shape.quotes", Math.log1p(quotes));
        features.put("shape.sentences", Math.log1p(sentences));
        features.put("shape.calls", Math.log1p(calls));
        features.put("shape.digits", Math.min(3, 5.0 * digits / Math.max(1, text.length())));
    }

    private static boolean blankFollows(String text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    private static void lines(String text, Features features) {
        int lines = 0;
        int longest = 0;
        boolean quoted = false;
        boolean list = false;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines += end > start ? 1 : 0;
            longest = Math.max(longest, end - start);
            if (end > start) {
                quoted |= text.charAt(start) == '>';
                list |= "-•*·—".indexOf(text.charAt(start)) >= 0;
            }
            start = end + 1;
        }
        features.put("shape.lines", Math.log1p(lines / 4.0));
        features.put("shape.longest-line", Math.log1p(longest / 60.0));
        features.put("shape.quoted-line", quoted ? 1 : 0);
        features.put("shape.list", list ? 1 : 0);
    }

    private static void title(String title, Features features) {
        Span span = new Span(0, title.length());
        boolean figure = false;
        boolean quote = false;
        for (int i = 0; i < title.length(); i++) {
            figure |= Character.isDigit(title.charAt(i));
            quote |= QUOTES.indexOf(title.charAt(i)) >= 0;
        }
        features.put("title.none", title.isBlank() ? 1 : 0);
        features.put("title.question", title.indexOf('?') >= 0 ? 1 : 0, span);
        features.put("title.bracket", startsWithBracket(title) ? 1 : 0, span);
        features.put("title.figure", figure ? 1 : 0, span);
        features.put("title.quote", quote ? 1 : 0, span);
        features.put("title.long", title.length() > 60 ? 1 : 0, span);
    }

    private static boolean startsWithBracket(String title) {
        return !title.isEmpty() && "[【(「".indexOf(title.charAt(0)) >= 0;
    }
}
