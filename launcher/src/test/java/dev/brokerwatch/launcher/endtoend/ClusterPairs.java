package dev.brokerwatch.launcher.endtoend;

import dev.brokerwatch.launcher.market.TruthLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The clusters of a run held to the market's truth, by pairs of listings that are offers: which lie together, and which
/// belong together because one repeats the other or both say the same, word for word.
///
/// @param together pairs in one cluster; `same` pairs that belong together; `both` those that are both
/// @param wrong the titles of pairs that lie together and do not belong together
record ClusterPairs(int together, int same, int both, List<String> wrong) {

    /// An offer that was found, and where it was put.
    private record Member(TruthLine post, String origin, String cluster) {

        boolean belongsWith(Member other) {
            return origin.equals(other.origin)
                    || (post.title().equals(other.post.title())
                            && post.text().equals(other.post.text()));
        }
    }

    static ClusterPairs of(MarketRun run) {
        List<Member> members = members(run);
        int together = 0;
        int same = 0;
        int both = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int k = 0; k < i; k++) {
                Member one = members.get(i);
                Member other = members.get(k);
                boolean clustered = one.cluster().equals(other.cluster());
                boolean belong = one.belongsWith(other);
                together += clustered ? 1 : 0;
                same += belong ? 1 : 0;
                both += clustered && belong ? 1 : 0;
                if (clustered && !belong) {
                    wrong.add(one.post().title() + " = " + other.post().title());
                }
            }
        }
        return new ClusterPairs(together, same, both, wrong);
    }

    private static List<Member> members(MarketRun run) {
        Map<String, String> clusters = new HashMap<>();
        run.hits()
                .forEach(hit ->
                        clusters.put(hit.path("id").asString(), hit.path("cluster").asString()));
        List<Member> members = new ArrayList<>();
        clusters.forEach((id, cluster) -> {
            TruthLine post = run.truth().posts().get(id);
            if (post != null && post.truth().isOffer()) {
                members.add(new Member(post, run.truth().originOf(post), cluster));
            }
        });
        return members;
    }

    /// Of what lies together, what belongs together.
    double precision() {
        return together == 0 ? 1 : (double) both / together;
    }

    /// Of what belongs together, what lies together.
    double recall() {
        return same == 0 ? 1 : (double) both / same;
    }

    String print() {
        return String.format(
                Locale.ROOT,
                "precision %.1f %% of %d pairs, recall %.1f %% of %d",
                100 * precision(),
                together,
                100 * recall(),
                same);
    }
}
