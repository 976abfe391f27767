package dev.brokerwatch.indexer.parse.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A short text cut into numbers, words and single signs; blanks fall away.
final class TimeTokens {

    private static final int MOST = 80;

    /// @param digits of a number; zero for words and signs
    record Token(String text, int number, int digits, List<TimeWord> meanings) {

        boolean isNumber() {
            return digits > 0;
        }

        boolean is(String sign) {
            return text.equals(sign);
        }
    }

    private static final Token END = new Token("", 0, 0, List.of());

    private final List<Token> tokens = new ArrayList<>();

    TimeTokens(String text, TimeWords words) {
        int at = 0;
        while (at < text.length() && tokens.size() < MOST) {
            int end = endOfToken(text, at, words);
            String part = text.substring(at, end).toLowerCase(Locale.ROOT);
            if (isDigit(text.charAt(at))) {
                int number = part.length() > 9 ? -1 : Integer.parseInt(part);
                tokens.add(new Token(part, number, part.length(), List.of()));
            } else if (isSeen(text.charAt(at))) {
                tokens.add(new Token(part, 0, 0, words.meaningsOf(part)));
            }
            at = end;
        }
    }

    int size() {
        return tokens.size();
    }

    /// A token without text behind the end.
    Token get(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : END;
    }

    private static int endOfToken(String text, int at, TimeWords words) {
        char c = text.charAt(at);
        if (isHan(c)) {
            return at + words.hanLength(text, at);
        }
        int end = at + 1;
        if (isDigit(c)) {
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        } else if (Character.isLetter(c)) {
            while (end < text.length() && isWordPart(text, end)) {
                end++;
            }
        }
        return end;
    }

    /// The dots of `a.m.` lie within the word.
    private static boolean isWordPart(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLetter(c)) {
            return !isHan(c);
        }
        char before = text.charAt(at - 1);
        boolean half = before == 'a' || before == 'p' || before == 'A' || before == 'P';
        return c == '.'
                && half
                && (at < 2 || !Character.isLetter(text.charAt(at - 2)))
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 'm' || text.charAt(at + 1) == 'M');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHan(char c) {
        return (c >= '\u3041' && c <= '\u30FF')
                || (c >= '\u3400' && c <= '\u9FFF')
                || (c >= '\uAC00' && c <= '\uD7A3');
    }

    private static boolean isSeen(char c) {
        return c > ' '
                && c != '\u00A0'
                && c != '\u3000'
                && !(c >= '\u2000' && c <= '\u200F')
                && c != '\uFEFF';
    }
}
