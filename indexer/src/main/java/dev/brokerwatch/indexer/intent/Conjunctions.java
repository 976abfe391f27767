package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.intent.CueNames.Told;
import java.util.List;
import java.util.stream.Stream;

/// Things that tell more together than apart: a theme alone is no offer, a sum of money alone neither.
final class Conjunctions {

    private static final List<Told> AGAINST =
            Stream.of(
                            "news",
                            "law",
                            "warn",
                            "job",
                            "course",
                            "goods",
                            "public",
                            "synthetic",
                            "notice",
                            "tale",
                            "query",
                            "rip")
                    .map(Told::of)
                    .toList();

    private static final Told SELL = Told.of("sell");
    private static final Told BUY = Told.of("buy");
    private static final Told FREE = Told.of("free");
    private static final Told SEEK = Told.of("seek");
    private static final Told HAVE = Told.of("have");
    private static final Told TAKE = Told.of("take");
    private static final Told LINK = Told.of("link");
    private static final Told LOOKUP = Told.of("lookup");
    private static final Told PERSON = Told.of("person");
    private static final Told STOCK = Told.of("stock");

    private Conjunctions() {}

    static void add(Features features) {
        boolean theme = !features.has("theme.none");
        boolean cost =
                features.has("cost")
                        || features.has("cost.bare")
                        || features.has("mark.negotiable");
        boolean contact = !features.has("contact.none");
        boolean many = features.has("count.many");
        double against = against(features);
        double sell = SELL.in(features);
        features.put("all.against", Math.min(3, against));
        features.put("all.against-silent", contact ? 0 : Math.min(3, against));
        features.put("all.against-none", against == 0 ? 1 : 0);
        features.put("all.theme+sell", theme && sell > 0 ? 1 : 0);
        features.put("all.theme+cost", theme && cost ? 1 : 0);
        features.put("all.theme+contact", theme && contact ? 1 : 0);
        features.put("all.theme+cost+contact", theme && cost && contact ? 1 : 0);
        features.put("all.many+cost", many && cost ? 1 : 0);
        features.put("all.cost+contact", cost && contact ? 1 : 0);
        features.put("all.sell+contact", sell > 0 && contact ? 1 : 0);
        addWishes(features, cost, against, many);
    }

    private static void addWishes(Features features, boolean cost, double against, boolean many) {
        double sell = SELL.in(features);
        double buy = BUY.in(features);
        double free = FREE.in(features);
        features.put("all.buy-sell", Math.clamp(buy - sell, -2, 2));
        features.put("all.free-sell", Math.clamp(free - sell, -2, 2));
        features.put("all.sell-against", Math.clamp(sell - against, -2, 2));
        double seek = SEEK.in(features) + 1.5 * buy;
        double have = HAVE.in(features) + TAKE.in(features) + 1.5 * sell;
        features.put("all.seek-have", Math.clamp(seek - have, -3, 3));
        features.put("all.seek+bid", seek > have && features.has("mark.bid") ? 1 : 0);
        features.put("all.link-have", Math.clamp(LINK.in(features) + free - have, -3, 3));
        features.put("all.link+cost", LINK.in(features) > 0 && !cost ? 1 : 0);
        boolean lookupFirst = features.has("cue.lookup.title") && !many;
        features.put("all.lookup-title", lookupFirst ? 1 : 0);
        features.put(
                "all.lookup+person", LOOKUP.in(features) > 0 && PERSON.in(features) > 0 ? 1 : 0);
        features.put("all.wishless", sell + buy + free == 0 ? 1 : 0);
        features.put(
                "all.lookup-stock", Math.clamp(LOOKUP.in(features) - STOCK.in(features), -2, 2));
    }

    private static double against(Features features) {
        double sum = 0;
        for (Told cue : AGAINST) {
            sum += cue.in(features);
        }
        return sum;
    }
}
