package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.crawler.links.LinkFinder;
import dev.brokerwatch.crawler.links.SeenLinks;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.launcher.farm.Farm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The least that a crawl of a farm can cost on this machine: OkHttp on virtual threads, a link scan, bodies to Kafka by
/// lz4; no frontier, no robots.txt, no pacing, no digest, no reports. A process of its own:
/// `BareCrawl KAFKA HOSTS PAGES PORT`.
final class BareCrawl {

    private static final int AT_ONCE = 256;

    private BareCrawl() {}

    static Map<String, Double> measure(FarmStack stack) throws IOException, InterruptedException {
        double brokerBefore = stack.broker().cpuMillis();
        Instant start = stack.clock().instant();
        ServiceProcess bare =
                stack.start(
                        "bare",
                        BareCrawl.class.getName(),
                        stack.kafka(),
                        Integer.toString(stack.hosts()),
                        Integer.toString(stack.pagesOfAHost()),
                        Integer.toString(stack.farmPort()));
        double cpu = bare.awaitEnd();
        double seconds = Duration.between(start, stack.clock().instant()).toMillis() / 1e3;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("pages_per_second", stack.allPages() / seconds);
        figures.put("crawler_cpu_ms_per_page", cpu / stack.allPages());
        figures.put(
                "broker_cpu_ms_per_page",
                (stack.broker().cpuMillis() - brokerBefore) / stack.allPages());
        return figures;
    }

    public static void main(String[] arguments) throws InterruptedException {
        int hosts = Integer.parseInt(arguments[1]);
        int pages = Integer.parseInt(arguments[2]);
        int port = Integer.parseInt(arguments[3]);
        try (Producer<String, byte[]> producer = KafkaClients.of(arguments[0]).producer("bare");
                ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore room = new Semaphore(AT_ONCE);
            OkHttpClient client = new OkHttpClient();
            AtomicLong failed = new AtomicLong();
            for (int host = 0; host < hosts; host++) {
                String root = "http://" + Farm.addressOf(host) + ":" + port;
                room.acquire();
                visits.execute(() -> {
                    try {
                        visit(client, producer, root, pages);
                    } catch (IOException e) {
                        failed.incrementAndGet();
                    } finally {
                        room.release();
                    }
                });
            }
            visits.shutdown();
            visits.awaitTermination(10, TimeUnit.MINUTES);
            producer.flush();
            if (failed.get() > 0) {
                throw new IllegalStateException(failed.get() + " hosts did not answer");
            }
        }
    }

    private static void visit(
            OkHttpClient shared, Producer<String, byte[]> producer, String root, int pages)
            throws IOException {
        OkHttpClient client =
                shared.newBuilder()
                        .connectionPool(new ConnectionPool(1, 10, TimeUnit.SECONDS))
                        .build();
        LinkFinder links = new LinkFinder();
        SeenLinks seen = new SeenLinks();
        UrlIdentity identity = UrlIdentity.general();
        for (String path : Farm.paths(pages)) {
            CrawlUrl url = new CrawlUrl(root + path);
            Request request = new Request.Builder().url(url.value()).build();
            try (Response response = client.newCall(request).execute()) {
                byte[] body = response.body().bytes();
                links.find(body, body.length, response.header("Content-Type"), url, identity, seen);
                send(producer, url, body);
            }
        }
        client.connectionPool().evictAll();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flushed at the end
    private static void send(Producer<String, byte[]> producer, CrawlUrl url, byte[] body) {
        producer.send(new ProducerRecord<>(Topic.PAGES.topicName(), url.host().value(), body));
    }
}
