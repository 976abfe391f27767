package dev.brokerwatch.indexer.redact;

import static dev.brokerwatch.config.record.offer.VictimDataType.ADDRESS;
import static dev.brokerwatch.config.record.offer.VictimDataType.BANK_CARD;
import static dev.brokerwatch.config.record.offer.VictimDataType.BIRTH_DATE;
import static dev.brokerwatch.config.record.offer.VictimDataType.ID_NUMBER;
import static dev.brokerwatch.config.record.offer.VictimDataType.IP;
import static dev.brokerwatch.config.record.offer.VictimDataType.MEDICAL_NUMBER;
import static dev.brokerwatch.config.record.offer.VictimDataType.PASSPORT;
import static dev.brokerwatch.config.record.offer.VictimDataType.PLATE;

import dev.brokerwatch.config.record.offer.VictimDataType;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Data in prose that is no datum by its looks alone, but is one behind the name of its field (`паспорт 4510 123456`) or in
/// one line with somebody's id.
final class Labelled {

    private static final Set<VictimDataType> NAMED =
            Set.of(ID_NUMBER, PASSPORT, BANK_CARD, MEDICAL_NUMBER, PLATE, IP, BIRTH_DATE);

    private static final Set<VictimDataType> BESIDE = Set.of(ADDRESS, BIRTH_DATE, PASSPORT, PLATE);

    private final String text;

    Labelled(String text) {
        this.text = text;
    }

    /// Adds what lies outside of `rows` to `prose`.
    void addTo(List<Line> lines, BitSet rows, List<Finding> prose) {
        for (Line line : lines) {
            boolean id =
                    line.findings().stream()
                            .anyMatch(f -> f.sure() && RowShapes.PRIVATE.contains(f.type()));
            Set<Integer> values = values(line);
            for (Finding finding : line.findings()) {
                boolean beside = id && BESIDE.contains(finding.type());
                if (!finding.sure()
                        && !rows.get(finding.start())
                        && (beside || isNamed(finding, values))) {
                    prose.add(new Finding(finding.type(), finding.start(), finding.end(), true));
                }
            }
        }
    }

    private boolean isNamed(Finding finding, Set<Integer> values) {
        return values.contains(finding.start()) && !isYear(finding);
    }

    /// Where the values of fields that lead to a person begin.
    private static Set<Integer> values(Line line) {
        return line.pairs().stream()
                .filter(pair -> pair.type() != null && NAMED.contains(pair.type()))
                .map(Pair::start)
                .collect(Collectors.toSet());
    }

    private boolean isYear(Finding finding) {
        return finding.length() == 4 && Character.isDigit(text.charAt(finding.start()));
    }
}
