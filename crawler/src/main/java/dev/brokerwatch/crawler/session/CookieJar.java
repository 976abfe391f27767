package dev.brokerwatch.crawler.session;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// The cookies of one site (RFC 6265), in memory: at most [#MOST], the oldest goes first, each at most 4 KiB. Cookies for
/// a public suffix are refused. Thread-safe.
public final class CookieJar {

    static final int MOST = 500;

    private static final int LONGEST = 4_096;

    private record Key(String name, String domain, String path) {}

    private final Map<String, String> configured;
    private final InstantSource clock;

    /// Oldest first; guarded by itself.
    private final Map<Key, Cookie> cookies = new LinkedHashMap<>();

    /// Whether there is any: most sites set none, and then a request costs nothing.
    private volatile boolean empty = true;

    /// `configured` are sent with every request, before and in place of those of the same name that the site sets.
    public CookieJar(Map<String, String> configured, InstantSource clock) {
        this.configured = Map.copyOf(configured);
        this.clock = clock;
    }

    /// The value of the `Cookie` header for a URL, or null where there is nothing to send.
    public @Nullable String header(HttpUrl url) {
        if (empty && configured.isEmpty()) {
            return null;
        }
        List<String> pairs = new ArrayList<>();
        configured.forEach((name, value) -> pairs.add(name + "=" + value));
        synchronized (cookies) {
            dropExpired();
            for (Cookie cookie : cookies.values()) {
                if (!configured.containsKey(cookie.name()) && cookie.matches(url)) {
                    pairs.add(cookie.name() + "=" + cookie.value());
                }
            }
        }
        return pairs.isEmpty() ? null : String.join("; ", pairs);
    }

    /// Takes in the `Set-Cookie` headers of a response.
    public void store(HttpUrl url, List<String> setCookies) {
        for (String line : setCookies) {
            Cookie cookie = line.length() > LONGEST ? null : Cookie.parse(url, line);
            if (cookie != null) {
                put(cookie);
            }
        }
    }

    /// Forgets what the site set.
    void clear() {
        synchronized (cookies) {
            cookies.clear();
            empty = true;
        }
    }

    private void put(Cookie cookie) {
        synchronized (cookies) {
            Key key = new Key(cookie.name(), cookie.domain(), cookie.path());
            cookies.remove(key);
            cookies.put(key, cookie);
            if (cookies.size() > MOST) {
                Iterator<Key> oldest = cookies.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
            empty = false;
        }
    }

    private void dropExpired() {
        long now = clock.millis();
        cookies.values().removeIf(cookie -> cookie.expiresAt() <= now);
    }
}
