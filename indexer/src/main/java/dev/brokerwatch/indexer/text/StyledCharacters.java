package dev.brokerwatch.indexer.text;

/// Digits and letters in dress that NFKC leaves alone: negative circled and squared ones, small capitals, and the
/// Telegram and Chinese signs that are used as plus and arrow.
final class StyledCharacters {

    private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\u0000ʏᴢ";

    private StyledCharacters() {}

    /// The plain character, or the same one.
    static int plain(int point) {
        if (point >= 0x2776 && point <= 0x277E) {
            return '1' + point - 0x2776;
        }
        if (point >= 0x2780 && point <= 0x2788) {
            return '1' + point - 0x2780;
        }
        if (point >= 0x278A && point <= 0x2792) {
            return '1' + point - 0x278A;
        }
        if (point == 0x24FF || point == 0x1F10C) {
            return '0';
        }
        if (point >= 0x24F5 && point <= 0x24FD) {
            return '1' + point - 0x24F5;
        }
        if (point >= 0x1F150 && point <= 0x1F169) {
            return 'a' + point - 0x1F150;
        }
        if (point >= 0x1F170 && point <= 0x1F189) {
            return 'a' + point - 0x1F170;
        }
        if (point == 0x2795) {
            return '+';
        }
        int capital = point > 0x250 && point < 0x10000 ? SMALL_CAPITALS.indexOf(point) : -1;
        return capital >= 0 ? 'a' + capital : point;
    }
}
