package dev.brokerwatch.crawler.url;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which parameters of a query say nothing of the page: sessions and the tracks of campaigns.
final class ParameterRules {

    private static final Set<String> SESSIONS =
            Set.of(
                    "phpsessid",
                    "jsessionid",
                    "sessionid",
                    "session_id",
                    "session-id",
                    "sess_id",
                    "sessid",
                    "asp.net_sessionid",
                    "cfid",
                    "cftoken",
                    "zenid",
                    "oscsid",
                    "osid",
                    "bbsessionhash",
                    "securitytoken");

    /// Names that other pages use for other things: a session only when the value looks like one.
    private static final Set<String> SESSIONS_BY_VALUE =
            Set.of("s", "sid", "session", "sess", "hash");

    private static final Set<String> TRACKS =
            Set.of(
                    "gclid",
                    "gclsrc",
                    "dclid",
                    "gbraid",
                    "wbraid",
                    "fbclid",
                    "msclkid",
                    "yclid",
                    "ysclid",
                    "ymclid",
                    "twclid",
                    "ttclid",
                    "igsh",
                    "igshid",
                    "srsltid",
                    "gad_source",
                    "gad_campaignid",
                    "li_fat_id",
                    "rdt_cid",
                    "epik",
                    "irclickid",
                    "zanpid",
                    "fb_action_ids",
                    "fb_action_types",
                    "fb_source",
                    "fb_ref",
                    "mibextid",
                    "__hstc",
                    "__hssc",
                    "__hsfp",
                    "hsctatracking",
                    "oly_anon_id",
                    "oly_enc_id",
                    "rb_clickid",
                    "s_cid",
                    "vero_conv",
                    "bd_vid",
                    "pk_campaign",
                    "pk_kwd",
                    "pk_source",
                    "pk_medium",
                    "pk_content",
                    "spm_id_from",
                    "vd_source",
                    "mc_cid",
                    "mc_eid",
                    "mkt_tok",
                    "_ga",
                    "_gl",
                    "_hsenc",
                    "_hsmi",
                    "_openstat",
                    "vero_id",
                    "wickedid",
                    "spm",
                    "scm",
                    "hmsr",
                    "hmpl",
                    "hmcu",
                    "hmkw",
                    "hmci",
                    "fromuid",
                    "fromuser");

    /// How the names of whole families of them start.
    private static final List<String> FAMILIES =
            List.of("utm_", "mtm_", "matomo_", "piwik_", "aspsessionid");

    private final Set<String> drop;
    private final Set<String> keep;

    ParameterRules(Set<String> drop, Set<String> keep) {
        this.drop = lowerCase(drop);
        this.keep = lowerCase(keep);
    }

    /// Appends `?` and what is kept of an encoded query, or nothing when nothing is.
    void appendKept(StringBuilder url, StringBuilder query) {
        char joint = '?';
        int start = 0;
        while (start <= query.length()) {
            int end = query.indexOf("&", start);
            end = end < 0 ? query.length() : end;
            if (end > start && !drops(query, start, end)) {
                url.append(joint).append(query, start, end);
                joint = '&';
            }
            start = end + 1;
        }
    }

    /// Whether a parameter goes, which stands between two places of an encoded query.
    boolean drops(CharSequence query, int start, int end) {
        int equals = start;
        while (equals < end && query.charAt(equals) != '=') {
            equals++;
        }
        String name = query.subSequence(start, equals).toString().toLowerCase(Locale.ROOT);
        if (keep.contains(name)) {
            return false;
        }
        if (drop.contains(name) || SESSIONS.contains(name) || TRACKS.contains(name)) {
            return true;
        }
        return isOfAFamily(name)
                || (SESSIONS_BY_VALUE.contains(name) && isSession(name, query, equals + 1, end));
    }

    private static boolean isOfAFamily(String name) {
        for (String start : FAMILIES) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /// 32 hexadecimal digits or more are a hash. A `sid` is one already when it is more than a plain number, for some
    /// forums have short ones.
    private static boolean isSession(String name, CharSequence query, int start, int end) {
        boolean digits = true;
        boolean hexadecimal = true;
        for (int i = start; i < end; i++) {
            char c = query.charAt(i);
            digits &= Ascii.isDigit(c);
            hexadecimal &= Ascii.isHexDigit(c);
        }
        int length = end - start;
        if (name.equals("sid")) {
            return length > 0 && (!digits || length >= 16);
        }
        return hexadecimal && length >= 32;
    }

    private static Set<String> lowerCase(Set<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
