package dev.brokerwatch.indexer.parse.dom;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// The address behind a link that shows none: "write to me" over `https://t.me/name`, a mail address that a proxy hides.
final class HiddenAddress {

    private static final List<String> HOSTS =
            List.of("t.me/", "telegram.me/", "wa.me/", "discord.gg/", "wpa.qq.com/", "qm.qq.com/");
    private static final List<String> SCHEMES =
            List.of("mailto:", "tg:", "xmpp:", "tencent:", "skype:", "sip:", "tel:", "weixin:");
    private static final int LONGEST = 200;

    private HiddenAddress() {}

    /// What to write behind the link's words; empty for other links and where the words tell the address.
    static String of(Element link) {
        String mail = protectedMail(link);
        if (!mail.isEmpty()) {
            return " (" + mail + ")";
        }
        String href = Attr.of(link, "href").strip();
        if (href.isEmpty() || href.length() > LONGEST || !isContact(href)) {
            return "";
        }
        String told = tail(href);
        return told.isEmpty() || Texts.line(link).contains(told) ? "" : " (" + decoded(href) + ")";
    }

    private static boolean isContact(String href) {
        String lower = href.toLowerCase(Locale.ROOT);
        for (String scheme : SCHEMES) {
            if (lower.startsWith(scheme)) {
                return true;
            }
        }
        int authority = lower.startsWith("//") ? 2 : lower.indexOf("://") + 3;
        for (String host : HOSTS) {
            if (authority > 1
                    && (lower.startsWith(host, authority)
                            || lower.startsWith("www." + host, authority))) {
                return true;
            }
        }
        return false;
    }

    private static String tail(String href) {
        int end = href.indexOf('?');
        String path = end < 0 ? href : href.substring(0, end);
        int uin = href.indexOf("uin=");
        if (uin >= 0) {
            int stop = href.indexOf('&', uin);
            return href.substring(uin + 4, stop < 0 ? href.length() : stop);
        }
        return path.substring(Math.max(path.lastIndexOf('/'), path.indexOf(':')) + 1);
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return href;
        }
    }

    /// Cloudflare's form: hexadecimal, the first byte is XORed with the others.
    private static String protectedMail(Element link) {
        String coded = Attr.of(link, "data-cfemail");
        if (coded.isEmpty()) {
            String href = Attr.of(link, "href");
            int mark = href.indexOf("/cdn-cgi/l/email-protection#");
            coded = mark < 0 ? "" : href.substring(href.indexOf('#') + 1);
        }
        if (coded.length() < 4 || coded.length() > LONGEST || coded.length() % 2 != 0) {
            return "";
        }
        StringBuilder mail = new StringBuilder();
        int key = hex(coded, 0);
        for (int i = 2; i < coded.length(); i += 2) {
            int c = hex(coded, i) ^ key;
            if (c <= ' ' || c > '~') {
                return "";
            }
            mail.append((char) c);
        }
        return mail.toString();
    }

    private static int hex(String coded, int at) {
        int high = Character.digit(coded.charAt(at), 16);
        int low = Character.digit(coded.charAt(at + 1), 16);
        return high < 0 || low < 0 ? 0 : high * 16 + low;
    }
}
