package dev.brokerwatch.indexer.post;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.extract.Extraction;
import dev.brokerwatch.indexer.redact.Screened;
import dev.brokerwatch.indexer.redact.VictimDatum;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rows of a sample tell of the package: an id number in them makes it one of identities, whether the writer
/// says so or not; logins, addresses or numbers only where he tells no theme.
final class SampleThemes {

    /// Of the resident ids of the mainland (new and old), Taiwan and Hong Kong, of SSN and SNILS.
    private static final Set<String> SHAPES =
            Set.of(
                    "000000000000000000",
                    "00000000000000000a",
                    "000000000000000",
                    "a000000000",
                    "a000000(0",
                    "000-00-0000",
                    "000-000-000 00",
                    "000-000-000-00");

    /// The evidence that the writer names people who fit none of the other categories.
    private static final String NO_THEME = "category." + Category.OTHER.label();

    private SampleThemes() {}

    /// The packages of an offer with the categories that its sample shows. A look-up has no sample: what stands in there is
    /// what the client knows.
    static List<DataPackage> add(String text, Screened screened, Extraction found) {
        boolean offer = found.isOffer() && found.kind() == OfferKind.PACKAGE;
        if (!offer || screened.victims().isEmpty()) {
            return found.packages();
        }
        Map<VictimDataType, Integer> counts = new EnumMap<>(VictimDataType.class);
        Set<Category> shown = EnumSet.noneOf(Category.class);
        for (VictimDatum datum : screened.victims()) {
            counts.merge(datum.type(), 1, Integer::sum);
            String value = text.substring(datum.span().start(), datum.span().end());
            Category category = categoryOf(datum.type(), value);
            if (category != null) {
                shown.add(category);
            }
        }
        boolean told = found.why().stream().anyMatch(reason -> reason.rule().equals(NO_THEME));
        Set<Category> otherwise = told ? Set.of(Category.OTHER) : ordinary(counts);
        return found.packages().stream().map(one -> with(one, shown, otherwise)).toList();
    }

    private static @Nullable Category categoryOf(VictimDataType type, String value) {
        return switch (type) {
            case ID_NUMBER -> isOfState(value) ? Category.IDENTITY : null;
            case HASH -> Category.CREDENTIAL;
            case BANK_CARD -> isOfScheme(value) ? Category.BANK_CARD : null;
            default -> null;
        };
    }

    /// What rows are of that show nothing but logins, numbers, mailboxes or addresses.
    private static Set<Category> ordinary(Map<VictimDataType, Integer> counts) {
        if (counts.getOrDefault(VictimDataType.PASSWORD, 0) > 1) {
            return Set.of(Category.CREDENTIAL);
        }
        if (counts.getOrDefault(VictimDataType.ADDRESS, 0) > 1) {
            return Set.of(Category.ADDRESS);
        }
        int reached =
                counts.getOrDefault(VictimDataType.PHONE, 0)
                        + counts.getOrDefault(VictimDataType.EMAIL, 0);
        return reached > 1 ? Set.of(Category.CONTACT) : Set.of();
    }

    /// Whether a card's number is one that can be paid with: 15 or 16 digits of the great schemes.
    private static boolean isOfScheme(String value) {
        String digits = value.replaceAll("[^0-9]", "");
        return (digits.length() == 15 || digits.length() == 16)
                && "345".indexOf(digits.charAt(0)) >= 0;
    }

    /// Whether an id number is shaped as those that a state gives: other ids of persons lead to no identity.
    private static boolean isOfState(String value) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            shape.append(Character.isDigit(c) ? '0' : Character.isLetter(c) ? 'a' : c);
        }
        boolean closed = value.endsWith(")");
        return SHAPES.contains(closed ? shape.substring(0, shape.length() - 1) : shape.toString());
    }

    private static DataPackage with(DataPackage one, Set<Category> shown, Set<Category> otherwise) {
        Set<Category> all = EnumSet.noneOf(Category.class);
        all.addAll(shown);
        all.addAll(one.categories());
        all.remove(Category.OTHER);
        boolean login = otherwise.contains(Category.CREDENTIAL);
        if (all.isEmpty() || (login && all.equals(Set.of(Category.SOCIAL_ACCOUNT)))) {
            all.addAll(otherwise);
        }
        return all.isEmpty() ? one : new DataPackage(all, one.fields(), one.volume(), one.price());
    }
}
