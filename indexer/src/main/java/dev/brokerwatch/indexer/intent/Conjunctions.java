package dev.brokerwatch.indexer.intent;

import java.util.List;

/// Things that tell more together than apart: a theme alone is no offer, a sum of money alone neither.
final class Conjunctions {

    private static final List<String> AGAINST =
            List.of(
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
                    "rip");

    private Conjunctions() {}

    static void add(Features features) {
        boolean theme = !features.has("theme.none");
        boolean cost =
                features.has("cost")
                        || features.has("cost.bare")
                        || features.has("mark.negotiable");
        boolean contact = !features.has("contact.none");
        boolean many = features.has("count.many");
        double against = AGAINST.stream().mapToDouble(cue -> told(features, cue)).sum();
        double sell = told(features, "sell");
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
        double sell = told(features, "sell");
        double buy = told(features, "buy");
        double free = told(features, "free");
        features.put("all.buy-sell", Math.clamp(buy - sell, -2, 2));
        features.put("all.free-sell", Math.clamp(free - sell, -2, 2));
        features.put("all.sell-against", Math.clamp(sell - against, -2, 2));
        double seek = told(features, "seek") + 1.5 * buy;
        double have = told(features, "have") + told(features, "take") + 1.5 * sell;
        features.put("all.seek-have", Math.clamp(seek - have, -3, 3));
        features.put("all.seek+bid", seek > have && features.has("mark.bid") ? 1 : 0);
        features.put("all.link-have", Math.clamp(told(features, "link") + free - have, -3, 3));
        features.put("all.link+cost", told(features, "link") > 0 && !cost ? 1 : 0);
        boolean lookupFirst = features.has("cue.lookup.title") && !many;
        features.put("all.lookup-title", lookupFirst ? 1 : 0);
        features.put(
                "all.lookup+person",
                told(features, "lookup") > 0 && told(features, "person") > 0 ? 1 : 0);
        features.put("all.wishless", sell + buy + free == 0 ? 1 : 0);
        features.put(
                "all.lookup-stock",
                Math.clamp(told(features, "lookup") - told(features, "stock"), -2, 2));
    }

    private static double told(Features features, String cue) {
        return 1.5 * features.value("cue." + cue + ".title")
                + 1.5 * features.value("cue." + cue + ".head.title")
                + features.value("cue." + cue + ".text")
                + features.value("cue." + cue + ".head.text")
                + 0.3 * features.value("cue." + cue + ".weak.title")
                + 0.3 * features.value("cue." + cue + ".weak.text");
    }
}
