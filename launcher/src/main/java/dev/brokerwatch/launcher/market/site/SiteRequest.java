package dev.brokerwatch.launcher.market.site;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is asked for: the path, the query's parameters, when, and under which address the site is known.
record SiteRequest(String path, Map<String, String> query, Instant now, String base) {

    SiteRequest {
        query = Map.copyOf(query);
    }

    static SiteRequest of(String path, @Nullable String rawQuery, Instant now, String base) {
        Map<String, String> query = new HashMap<>();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return new SiteRequest(path, query, now, base);
    }

    /// A parameter's number, or `otherwise` where it is missing or none.
    int number(String name, int otherwise) {
        return parse(query.get(name), otherwise);
    }

    /// The number that a group of the pattern found in the path, or 0.
    int inPath(Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches() ? parse(matcher.group(group), 0) : 0;
    }

    private static int parse(@Nullable String digits, int otherwise) {
        return digits != null && digits.matches("[0-9]{1,9}")
                ? Integer.parseInt(digits)
                : otherwise;
    }
}
