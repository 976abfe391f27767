package dev.brokerwatch.indexer.post;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.record.offer.Volume;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A [PostReading] as a JSON object, nulls written out: what `explain` and `evaluate` tell of a post.
public final class PostJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private PostJson() {}

    public static ObjectNode of(String id, PostReading post) {
        ObjectNode out = NODES.objectNode();
        out.put("id", id);
        out.put("is_offer", post.isOffer());
        out.put("intent", post.intent().label());
        out.put("kind", post.kind() == null ? null : post.kind().label());
        out.put("language", post.language().tag());
        out.set("categories", strings(post.categories(), Category::label));
        out.set("prices", prices(post.packages()));
        out.put("volume", largestVolume(post.packages()));
        out.put("unit_price", lowestUnitPrice(post.packages()));
        ArrayNode packages = out.putArray("packages");
        post.packages().forEach(p -> packages.add(packageNode(p)));
        ArrayNode contacts = out.putArray("contacts");
        post.contacts()
                .forEach(contact ->
                        contacts.addObject()
                                .put("channel", contact.channel().label())
                                .put("value", contact.value()));
        out.put("has_pii_sample", !post.sample().isEmpty());
        out.set("sample", sample(post));
        out.put("redacted_title", post.title().value());
        out.put("redacted_text", post.text().value());
        out.set("tags", strings(post.tags().stream().sorted().toList(), Function.identity()));
        out.put("sold", post.sold());
        out.put("confidence", post.confidence());
        ArrayNode why = out.putArray("why");
        post.why()
                .forEach(reason ->
                        why.addObject()
                                .put("rule", reason.rule())
                                .put("words", reason.words().value()));
        return out;
    }

    private static ObjectNode packageNode(DataPackage one) {
        ObjectNode out = NODES.objectNode();
        out.set("categories", strings(one.categories(), Category::label));
        out.set("fields", strings(one.fields(), DataField::label));
        Volume volume = one.volume();
        out.put("volume", volumeOf(one));
        out.put("volume_kind", volume == null ? null : volume.kind().label());
        out.set("price", priceNode(one.price()));
        out.put("unit_price", rounded(one.unitPrice()));
        return out;
    }

    private static ObjectNode priceNode(Price price) {
        ObjectNode out = NODES.objectNode();
        Price.@Nullable Asked asked = price instanceof Price.Asked told ? told : null;
        AbsentPrice absent = price instanceof Price.Absent none ? none.reason() : null;
        out.put("amount", asked == null ? null : asked.amount());
        out.put("amount_high", asked == null ? null : asked.amountHigh());
        out.put("currency", asked == null ? null : asked.currency().name());
        out.put("per", asked == null ? null : asked.per().label());
        out.put("absent", absent == null ? null : absent.label());
        return out;
    }

    private static ArrayNode prices(List<DataPackage> packages) {
        ArrayNode out = NODES.arrayNode();
        for (DataPackage one : packages) {
            if (one.price() instanceof Price.Asked asked) {
                out.addObject()
                        .put("amount", asked.amount())
                        .put("currency", asked.currency().name())
                        .put("per", asked.per().label());
            }
        }
        return out;
    }

    private static ObjectNode sample(PostReading post) {
        ObjectNode out = NODES.objectNode();
        out.put("rows", post.sample().rows());
        ObjectNode counts = out.putObject("counts");
        post.sample().counts().forEach((type, count) -> counts.put(type.label(), count));
        return out;
    }

    private static @Nullable Long largestVolume(List<DataPackage> packages) {
        return packages.stream()
                .map(PostJson::volumeOf)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }

    /// One person per request is a volume of one.
    private static @Nullable Long volumeOf(DataPackage one) {
        if (one.price() instanceof Price.Asked asked && asked.per() == PriceBasis.LOOKUP) {
            return 1L;
        }
        Volume volume = one.volume();
        return volume == null ? null : volume.records();
    }

    private static @Nullable BigDecimal lowestUnitPrice(List<DataPackage> packages) {
        return rounded(
                packages.stream()
                        .flatMap(one -> one.unitPrice().stream())
                        .min(BigDecimal::compareTo));
    }

    private static @Nullable BigDecimal rounded(Optional<BigDecimal> price) {
        return price.map(p -> p.round(SIX_DIGITS)).orElse(null);
    }

    private static <T> ArrayNode strings(Collection<T> values, Function<T, String> label) {
        ArrayNode out = NODES.arrayNode();
        values.forEach(value -> out.add(label.apply(value)));
        return out;
    }
}
