package dev.brokerwatch.crawler.url;

import java.util.Locale;

/// Literal addresses in URLs, in every spelling that browsers take (WHATWG URL, 3.5 and 3.6).
final class Addresses {

    private static final int PIECES = 8;

    /// Digits of the largest address in octal, without zeros in front.
    private static final int LONGEST_NUMBER = 11;

    private Addresses() {}

    /// Whether the last part of a host is a number: then the host is an IPv4 address or nothing.
    static boolean endsInNumber(String host) {
        int start = host.lastIndexOf('.') + 1;
        if (start == host.length() || !Ascii.isDigit(host.charAt(start))) {
            return false;
        }
        String last = host.substring(start);
        return !last.isEmpty()
                && (last.chars().allMatch(Ascii::isDigit)
                        || (last.startsWith("0x")
                                && last.chars().skip(2).allMatch(Ascii::isHexDigit)));
    }

    /// The dotted form of an address of one to four decimal, octal or hexadecimal parts.
    static String canonicalFour(String host) throws UnreadableUrl {
        String[] parts = host.split("\\.", -1);
        if (parts.length > 4) {
            throw new UnreadableUrl("the address has more than four parts");
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
            if (part >= limit) {
                throw new UnreadableUrl("a part of the address is too large");
            }
            address += last ? part : part << (8 * (3 - i));
        }
        return (address >> 24)
                + "."
                + ((address >> 16) & 255)
                + "."
                + ((address >> 8) & 255)
                + "."
                + (address & 255);
    }

    private static long number(String part) throws UnreadableUrl {
        try {
            boolean hexadecimal = part.startsWith("0x");
            int start = hexadecimal ? 2 : 0;
            while (start < part.length() && part.charAt(start) == '0') {
                start++;
            }
            String digits = part.substring(start);
            if (digits.length() > LONGEST_NUMBER) {
                throw new UnreadableUrl("a part of the address is too large");
            }
            if (digits.isEmpty() && !part.isEmpty()) {
                return 0;
            }
            if (digits.startsWith("+") || digits.startsWith("-")) {
                throw new UnreadableUrl("a part of the address has a sign");
            }
            int octal = start == 0 ? 10 : 8;
            return Long.parseLong(digits, hexadecimal ? 16 : octal);
        } catch (NumberFormatException e) {
            throw new UnreadableUrl("a part of the address is no number");
        }
    }

    /// The shortest form of an address in brackets (RFC 5952).
    static String canonicalSix(String bracketed) throws UnreadableUrl {
        if (!bracketed.endsWith("]") || bracketed.length() > 60) {
            throw new UnreadableUrl("the IPv6 address is not closed by a bracket");
        }
        String text = bracketed.substring(1, bracketed.length() - 1).toLowerCase(Locale.ROOT);
        int gap = text.indexOf("::");
        int[] pieces = new int[PIECES];
        if (gap < 0) {
            require(read(text, pieces, 0) == PIECES);
        } else {
            int head = read(text.substring(0, gap), pieces, 0);
            int[] tail = new int[PIECES];
            int length = read(text.substring(gap + 2), tail, 0);
            require(head + length < PIECES);
            System.arraycopy(tail, 0, pieces, PIECES - length, length);
        }
        return written(pieces);
    }

    private static int read(String text, int[] pieces, int start) throws UnreadableUrl {
        if (text.isEmpty()) {
            return start;
        }
        int count = start;
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (i == parts.length - 1 && part.indexOf('.') >= 0) {
                require(
                        count + 2 <= PIECES
                                && part.matches("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"));
                String[] bytes = canonicalFour(part).split("\\.", -1);
                pieces[count++] = 256 * Integer.parseInt(bytes[0]) + Integer.parseInt(bytes[1]);
                pieces[count++] = 256 * Integer.parseInt(bytes[2]) + Integer.parseInt(bytes[3]);
            } else {
                require(count < PIECES && !part.isEmpty() && part.length() <= 4);
                require(part.chars().allMatch(Ascii::isHexDigit));
                pieces[count++] = Integer.parseInt(part, 16);
            }
        }
        return count;
    }

    private static String written(int[] pieces) {
        int gap = -1;
        int longest = 1;
        for (int i = 0; i < PIECES; i++) {
            int end = i;
            while (end < PIECES && pieces[end] == 0) {
                end++;
            }
            if (end - i > longest) {
                longest = end - i;
                gap = i;
            }
        }
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < PIECES; i++) {
            if (i == gap) {
                text.append(i == 0 ? "::" : ":");
                i += longest - 1;
            } else {
                text.append(Integer.toHexString(pieces[i])).append(i < PIECES - 1 ? ":" : "");
            }
        }
        return text.append(']').toString();
    }

    private static void require(boolean holds) throws UnreadableUrl {
        if (!holds) {
            throw new UnreadableUrl("the host is no valid IPv6 address");
        }
    }
}
