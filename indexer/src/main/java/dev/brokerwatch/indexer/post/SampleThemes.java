package dev.brokerwatch.indexer.post;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.indexer.extract.Extraction;
import dev.brokerwatch.indexer.redact.Screened;
import dev.brokerwatch.indexer.redact.VictimDatum;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rows of a sample tell of the package: an id number in them makes it one of identities, whether the writer
/// says so or not.
final class SampleThemes {

    /// Of the resident ids of the mainland (new and old), Taiwan and Hong Kong, of SSN and SNILS.
    private static final Set<String> SHAPES =
            Set.of(
                    "000000000000000000",
                    "00000000000000000a",
                    "000000000000000",
                    "a000000000",
                    "a000000(0)",
                    "000-00-0000",
                    "000-000-000 00",
                    "000-000-000-00");

    private SampleThemes() {}

    /// The packages of an offer with the categories that its sample shows. A look-up has no sample: what stands in there is
    /// what the client knows.
    static List<DataPackage> add(String text, Screened screened, Extraction found) {
        Set<Category> shown = EnumSet.noneOf(Category.class);
        for (VictimDatum datum : screened.victims()) {
            Category category =
                    categoryOf(datum, text.substring(datum.span().start(), datum.span().end()));
            if (category != null) {
                shown.add(category);
            }
        }
        boolean offer = found.isOffer() && found.kind() == OfferKind.PACKAGE;
        if (!offer || shown.isEmpty()) {
            return found.packages();
        }
        return found.packages().stream().map(one -> with(one, shown)).toList();
    }

    private static @Nullable Category categoryOf(VictimDatum datum, String value) {
        return switch (datum.type()) {
            case ID_NUMBER -> isOfState(value) ? Category.IDENTITY : null;
            case HASH -> Category.CREDENTIAL;
            default -> null;
        };
    }

    /// Whether an id number is shaped as those that a state gives: other ids of persons lead to no identity.
    private static boolean isOfState(String value) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            shape.append(Character.isDigit(c) ? '0' : Character.isLetter(c) ? 'a' : c);
        }
        return SHAPES.contains(shape.toString());
    }

    private static DataPackage with(DataPackage one, Set<Category> shown) {
        Set<Category> all = EnumSet.copyOf(shown);
        all.addAll(one.categories());
        all.remove(Category.OTHER);
        return new DataPackage(all, one.fields(), one.volume(), one.price());
    }
}
