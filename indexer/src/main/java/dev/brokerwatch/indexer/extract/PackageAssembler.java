package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes packages of settled [Item]s: categories, fields, volume, price.
final class PackageAssembler {

    /// A price list with more rows is cut off.
    private static final int MOST = 100;

    private final Pricing pricing;
    private final GlobalThemes global;
    private final Set<DataField> fields;

    PackageAssembler(Pricing pricing, GlobalThemes global, Set<DataField> fields) {
        this.pricing = pricing;
        this.global = global;
        this.fields = fields;
    }

    /// The packages, and the words that their volumes and prices were read from.
    record Assembled(List<DataPackage> packages, List<Evidence> why) {}

    /// `unpriced` is why an item without a price has none; null for what is given away.
    Assembled packages(List<Item> items, @Nullable AbsentPrice unpriced) {
        List<DataPackage> packages = new ArrayList<>();
        FigureEvidence why = new FigureEvidence();
        for (Item item : items.subList(0, Math.min(items.size(), MOST))) {
            DataPackage one = packageOf(item, items, unpriced);
            if (!packages.contains(one)) {
                packages.add(one);
                why.add(item, one);
            }
        }
        if (packages.isEmpty()) {
            packages.add(
                    new DataPackage(global.categories(), fields, null, new Price.Absent(unpriced)));
        }
        return new Assembled(packages, why.told());
    }

    private DataPackage packageOf(Item item, List<Item> items, @Nullable AbsentPrice unpriced) {
        Cost cost = item.cost();
        Volume volume = item.count() == null ? null : item.count().volume();
        if (volume == null && cost != null && cost.basis() == Basis.RECORDS) {
            volume = new Volume(cost.records(), VolumeKind.CLAIMED);
        }
        Set<Category> categories = categories(item, items);
        AbsentPrice reason = item.absent() == null ? unpriced : item.absent();
        Price price = cost == null ? new Price.Absent(reason) : pricing.price(cost);
        return new DataPackage(categories, fields, volume, price);
    }

    private Set<Category> categories(Item item, List<Item> items) {
        Set<Category> own = global.of(item);
        if (items.size() == 1 || own.isEmpty()) {
            return global.categories();
        }
        Set<Category> all = EnumSet.copyOf(own);
        all.addAll(global.shared(items));
        return all;
    }
}
