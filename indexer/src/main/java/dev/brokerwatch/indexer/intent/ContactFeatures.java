package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.indexer.contact.FoundContact;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.Span;

/// By which ways the writer can be reached, and whether the post ends in one.
final class ContactFeatures {

    private ContactFeatures() {}

    static void add(PostText post, Features features) {
        for (FoundContact contact : post.contacts()) {
            String group =
                    switch (contact.contact().channel()) {
                        case PHONE, WHATSAPP, LINE, EMAIL, URL, QQ, WECHAT, TELEGRAM ->
                                contact.contact().channel().label();
                        case Channel other -> "hidden";
                    };
            features.put("contact." + group, 1, contact.span());
        }
        if (post.contacts().isEmpty()) {
            features.put("contact.none", 1);
            return;
        }
        Span last = post.contacts().getLast().span();
        String text = post.text().folded();
        if (text.indexOf('\n', last.end()) < 0) {
            features.put("contact.last-line", 1, last);
        }
        if (post.contacts().getFirst().span().start() < post.titleEnd()) {
            features.put("contact.title", 1, post.contacts().getFirst().span());
        }
        features.put("contact.several", post.contacts().size() > 1 ? 1 : 0);
    }
}
