package dev.brokerwatch.launcher.market.content;

/// A post before it has an author and a place: its title, its text with `\n` between lines, and the truth about it.
public record Draft(String title, String text, Truth truth) {

    /// The same offer with a line more at its end.
    public Draft with(String line) {
        return new Draft(title, text + "\n" + line, truth);
    }

    public Draft titled(String other) {
        return new Draft(other, text, truth);
    }
}
