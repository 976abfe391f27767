package dev.brokerwatch.config.record.offer;

/// A way to reach or pay the writer of a post, in the channel's own spelling: digits for `qq`, no `@` for `telegram`,
/// 1 to 256 characters. The one kind of personal data that is kept, because it is the seller's own.
public record Contact(Channel channel, String value) {

    private static final int LONGEST = 256;

    public Contact {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a contact is 1 to " + LONGEST + " characters");
        }
    }
}
