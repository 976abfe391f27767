package dev.brokerwatch.crawler.fetch.address;

import dev.brokerwatch.config.record.site.Host;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Looks hosts up and lets through only addresses that may be asked. A lookup takes at most [#PATIENCE]; names are
/// remembered for a minute, failures for half of one, at most 20,000 of both. Thread-safe.
///
/// The system's lookup cannot be interrupted, so it runs on threads of its own: a visit gives up waiting, the thread goes
/// on until the system gives up too.
public final class AddressGuard implements AutoCloseable {

    /// The system's resolver, or a test's.
    @FunctionalInterface
    public interface Names {
        InetAddress[] lookup(String name) throws UnknownHostException;
    }

    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(30);
    private static final int MOST_NAMES = 20_000;
    private static final int THREADS = 32;
    private static final int MOST_WAITING = 2_000;

    private record Answer(List<InetAddress> addresses, String problem, Instant until) {}

    private final Names names;
    private final InstantSource clock;
    private final Duration patience;
    private final ExecutorService lookups;

    /// Oldest use first. Guarded by itself.
    private final Map<String, Answer> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
                    return size() > MOST_NAMES;
                }
            };

    public AddressGuard(Names names, InstantSource clock, Duration patience) {
        this.names = names;
        this.clock = clock;
        this.patience = patience;
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        THREADS,
                        THREADS,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(MOST_WAITING),
                        Thread.ofPlatform().daemon().name("lookup-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        this.lookups = pool;
    }

    /// By the system's resolver.
    public static AddressGuard system(InstantSource clock) {
        return new AddressGuard(InetAddress::getAllByName, clock, PATIENCE);
    }

    /// The addresses of a host that the rules let through. Blocks while the name is looked up.
    public Resolution resolve(Host host, AddressRules rules) {
        String name = AddressRules.nameOf(host);
        InetAddress literal = AddressRules.literal(name);
        AddressVerdict first = rules.judge(host);
        if (literal != null) {
            return first.allowed()
                    ? new Resolution.Found(List.of(literal))
                    : new Resolution.Refused(first.reason());
        }
        if (!first.allowed()) {
            return new Resolution.Refused(first.reason());
        }
        return judged(answer(name), rules);
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }

    private static Resolution judged(Answer answer, AddressRules rules) {
        if (answer.addresses().isEmpty()) {
            return new Resolution.Unknown(answer.problem());
        }
        List<InetAddress> allowed = new ArrayList<>();
        String refusal = "";
        for (InetAddress address : answer.addresses()) {
            AddressVerdict verdict = rules.judge(address);
            if (verdict.allowed()) {
                allowed.add(address);
            } else {
                refusal = verdict.reason();
            }
        }
        return allowed.isEmpty()
                ? new Resolution.Refused("the name leads to an address that is " + refusal)
                : new Resolution.Found(allowed);
    }

    private Answer answer(String name) {
        Instant now = clock.instant();
        Answer old = remembered(name);
        if (old != null && now.isBefore(old.until())) {
            return old;
        }
        Answer fresh = ask(name, now);
        synchronized (known) {
            known.put(name, fresh);
        }
        return fresh;
    }

    private @Nullable Answer remembered(String name) {
        synchronized (known) {
            return known.get(name);
        }
    }

    private Answer ask(String name, Instant now) {
        try {
            Future<InetAddress[]> lookup = lookups.submit(() -> names.lookup(name));
            InetAddress[] found = lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(List.of(found), "the name has no address", now.plus(KEPT));
        } catch (ExecutionException e) {
            return failure("the name has no address", now);
        } catch (TimeoutException e) {
            return failure("the lookup took more than " + patience.toMillis() + " ms", now);
        } catch (RejectedExecutionException e) {
            return new Answer(List.of(), "too many lookups wait", now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(List.of(), "the lookup was interrupted", now);
        }
    }

    private static Answer failure(String problem, Instant now) {
        return new Answer(List.of(), problem, now.plus(FAILURE_KEPT));
    }
}
