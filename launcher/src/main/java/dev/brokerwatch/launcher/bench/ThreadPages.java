package dev.brokerwatch.launcher.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Pages to measure on: a thread of ten posts with the markup that phpBB 3 puts around them, about 30 KB of which a tenth is
/// text, and pages that were made to cost time.
final class ThreadPages {

    private static final int HOSTILE = 5_000_000;
    private static final int LONGEST_POST = 60_000;
    private static final int FIRST_POST = 40_190;
    private static final int FIRST_MEMBER = 121;

    private static final List<String> AUTHORS =
            List.of("Ondine", "rustbucket", "Halden", "Ondine", "m_torsten", "Velle", "kaptein");
    private static final List<String> WEEKDAYS =
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final String SIGNATURE = "Steel is real, and so is rust.";
    private static final String OFFER =
            "Selling patients database of a private clinic group, 640k records, fresh, one hand.<br>"
                    + "Fields: name, phone, address, diagnosis.<br>Price $1,200 for all, or 4 USD per 1k"
                    + " from 50k on. Escrow welcome, sample on request.<br>Telegram: @nobody_of_note";

    private ThreadPages() {}

    /// A talk about bicycles.
    static String withoutCue() {
        return thread("Something clicks when I pedal", posts());
    }

    /// The same talk under an offer.
    static String withOffer() {
        List<String> posts = posts();
        posts.set(0, OFFER);
        return thread("[S] Patients database, 640k, fresh", posts);
    }

    /// Five megabytes of posts, each an offer.
    static String ofPosts() {
        return thread("[S] Patients database", List.of(OFFER), HOSTILE);
    }

    /// Five megabytes of one element within another.
    static String ofDepth() {
        return "<div class=post><b>".repeat(HOSTILE / 19);
    }

    /// Five megabytes of posts that are as long as one may be, all of what looks like numbers, addresses and handles.
    static String ofText() {
        String text = "1-2 3.4/5 a@ +7 (9 @b t.me/ 13800 1,2,3 sell data for 5 $ each: ";
        String longest = text.repeat(LONGEST_POST / text.length());
        return thread("[S] Patients database", List.of(longest), HOSTILE);
    }

    private static String thread(String title, List<String> posts) {
        return thread(title, posts, 0);
    }

    /// At least `length` characters long: the posts begin again from the first.
    private static String thread(String title, List<String> posts, int length) {
        StringBuilder blocks = new StringBuilder(Math.max(length, 40_000));
        String post = resource("post.html");
        int number = 0;
        while (number < posts.size() || blocks.length() < length) {
            blocks.append(block(post, title, number, posts.get(number % posts.size())));
            number++;
        }
        return resource("thread.html").replace("{title}", title).replace("{posts}", blocks);
    }

    private static String block(String post, String title, int number, String text) {
        int author = number % AUTHORS.size();
        return post.replace("{id}", String.valueOf(FIRST_POST + number))
                .replace("{member}", String.valueOf(FIRST_MEMBER + author))
                .replace("{author}", AUTHORS.get(author))
                .replace("{first}", number == 0 ? "class=\"first\"" : "")
                .replace("{subject}", number == 0 ? title : "Re: " + title)
                .replace("{day}", String.valueOf(10 + number % 7))
                .replace("{weekday}", WEEKDAYS.get(number % 7))
                .replace("{number}", String.valueOf(number % 10))
                .replace("{signature}", number % 3 == 0 ? SIGNATURE : "")
                .replace("{text}", text);
    }

    private static List<String> posts() {
        return new ArrayList<>(resource("chat.txt").lines().toList());
    }

    private static String resource(String name) {
        try (InputStream in = ThreadPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
