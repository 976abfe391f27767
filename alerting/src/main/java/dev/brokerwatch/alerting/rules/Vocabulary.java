package dev.brokerwatch.alerting.rules;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The names that expressions may use, with their types. Explanations leave the house, so they see the closed
/// vocabulary and the figures, but never a listing's text.
final class Vocabulary implements CelTypeProvider {

    static final String LISTING = "listing";
    static final String OFFERED = "offered";
    static final String SELLER = "seller";
    static final String WINDOW = "window";

    /// Bounds on what one expression may cost, whatever the listing holds: loops all told, and regular expressions,
    /// which are RE2 and so linear in the text.
    static final CelOptions OPTIONS =
            CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .comprehensionMaxIterations(10_000)
                    .maxExpressionCodePointSize(4_000)
                    .maxParseRecursionDepth(50)
                    .maxRegexProgramSize(1_000)
                    .build();

    private static final CelType WORDS = ListType.create(SimpleType.STRING);

    static final Vocabulary CONDITION = new Vocabulary(true);
    static final Vocabulary EXPLANATION = new Vocabulary(false);

    private final ImmutableMap<String, StructType> structs;

    private Vocabulary(boolean texts) {
        structs =
                ImmutableMap.of(
                        OFFERED, struct(OFFERED, offeredFields()),
                        LISTING, struct(LISTING, listingFields(texts)),
                        SELLER, struct(SELLER, sellerFields()),
                        WINDOW, struct(WINDOW, windowFields()));
    }

    private static Map<String, CelType> sellerFields() {
        return Map.of(
                "site", SimpleType.STRING,
                "handle", SimpleType.STRING,
                "listings", SimpleType.INT,
                "live", SimpleType.INT,
                "volume", SimpleType.INT,
                "categories", WORDS);
    }

    private static Map<String, CelType> windowFields() {
        return Map.of(
                "hours", SimpleType.DOUBLE,
                "listings", SimpleType.INT,
                "volume", SimpleType.INT,
                "categories", WORDS);
    }

    private static Map<String, CelType> offeredFields() {
        Map<String, CelType> fields = new LinkedHashMap<>();
        for (String words : new String[] {"categories", "fields"}) {
            fields.put(words, WORDS);
        }
        for (String word : new String[] {"volume_kind", "currency", "per", "absent"}) {
            fields.put(word, SimpleType.STRING);
        }
        for (String whole : new String[] {"volume", "usual_count"}) {
            fields.put(whole, SimpleType.INT);
        }
        for (String figure :
                new String[] {
                    "price", "price_high", "price_cny", "unit_price_cny", "decades_below_usual"
                }) {
            fields.put(figure, SimpleType.DOUBLE);
        }
        return fields;
    }

    private static Map<String, CelType> listingFields(boolean texts) {
        Map<String, CelType> fields = new LinkedHashMap<>();
        for (String words : new String[] {"categories", "fields", "tags", "channels"}) {
            fields.put(words, WORDS);
        }
        for (String word :
                new String[] {"id", "event", "status", "kind", "intent", "language", "site"}) {
            fields.put(word, SimpleType.STRING);
        }
        for (String whole : new String[] {"volume", "sample_rows", "revisions"}) {
            fields.put(whole, SimpleType.INT);
        }
        fields.put("confidence", SimpleType.DOUBLE);
        fields.put("unit_price_cny", SimpleType.DOUBLE);
        fields.put("packages", ListType.create(StructTypeReference.create(OFFERED)));
        if (texts) {
            fields.put("title", SimpleType.STRING);
            fields.put("text", SimpleType.STRING);
        }
        return fields;
    }

    private static StructType struct(String name, Map<String, CelType> types) {
        ImmutableMap<String, CelType> fields = ImmutableMap.copyOf(types);
        return StructType.create(
                name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
    }

    Set<String> variables() {
        return structs.keySet();
    }

    /// Every name that could have been meant: variables, their fields, and CEL's own functions and macros.
    Set<String> names() {
        Set<String> names = new TreeSet<>(structs.keySet());
        structs.values().forEach(struct -> names.addAll(struct.fieldNames()));
        names.addAll(
                Arrays.asList(
                        "all",
                        "exists",
                        "exists_one",
                        "filter",
                        "map",
                        "has",
                        "size",
                        "contains",
                        "startsWith",
                        "endsWith",
                        "matches",
                        "double",
                        "int",
                        "string"));
        return names;
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(structs.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(structs.get(name));
    }
}
