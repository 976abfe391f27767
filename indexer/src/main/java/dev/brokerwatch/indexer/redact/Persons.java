package dev.brokerwatch.indexer.redact;

import static dev.brokerwatch.config.record.offer.VictimDataType.ADDRESS;
import static dev.brokerwatch.config.record.offer.VictimDataType.BIRTH_DATE;
import static dev.brokerwatch.config.record.offer.VictimDataType.EMAIL;
import static dev.brokerwatch.config.record.offer.VictimDataType.MEDICAL_NUMBER;
import static dev.brokerwatch.config.record.offer.VictimDataType.NAME;
import static dev.brokerwatch.config.record.offer.VictimDataType.PASSPORT;
import static dev.brokerwatch.config.record.offer.VictimDataType.PLATE;

import dev.brokerwatch.config.record.offer.VictimDataType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Persons told of in prose: a name beside somebody's number, or before a date of birth or an address, or behind words
/// that look for somebody. What else stands of him in the line is taken with it.
final class Persons {

    private static final int NEAR = 6;
    private static final int FARTHEST_WORD = 3;
    private static final Set<VictimDataType> OF_PERSONS =
            Set.of(NAME, ADDRESS, BIRTH_DATE, PASSPORT, PLATE, EMAIL, MEDICAL_NUMBER);

    private final RecordWords words;
    private final String text;
    private final Names names;

    Persons(RecordWords words, String text, Names names) {
        this.names = names;
        this.words = words;
        this.text = text;
    }

    /// The lines that tell of a person by themselves, whatever else is known.
    BitSet told(List<Line> lines, BitSet taken) {
        BitSet told = new BitSet();
        BitSet known = new BitSet();
        List<Finding> glued = new ArrayList<>();
        for (Line line : lines) {
            if (addGlued(line, known, taken, glued) || isOfPerson(line, known, taken)) {
                told.set(line.start(), line.end());
            }
        }
        return told;
    }

    /// The data outside of `taken` that belongs to persons; `victims` are known to be data of some.
    List<Finding> find(List<Line> lines, List<Finding> victims, BitSet taken) {
        BitSet known = new BitSet();
        victims.forEach(victim -> known.set(victim.start()));
        List<Finding> found = new ArrayList<>();
        for (Line line : lines) {
            boolean glued = addGlued(line, known, taken, found);
            if (glued || isOfPerson(line, known, taken)) {
                line.findings().stream()
                        .filter(f -> OF_PERSONS.contains(f.type()) && !taken.get(f.start()))
                        .forEach(f -> found.add(new Finding(f.type(), f.start(), f.end(), true)));
            }
        }
        return found;
    }

    /// Chinese names right behind words that look for somebody, in a line that holds more of him.
    private boolean addGlued(Line line, BitSet known, BitSet taken, List<Finding> found) {
        int victim = known.nextSetBit(line.start());
        boolean more = line.kindsBesideNames() > 0 || (victim >= 0 && victim < line.end());
        int before = found.size();
        for (int at = line.start(); more && at < line.end(); at++) {
            int word = words.endOfWanted(text, at);
            int from = word;
            while (from > at && from < line.end() && " :".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            int end = word > at && !taken.get(at) ? names.endOfGlued(from) : from;
            if (end > from && end <= line.end()) {
                found.add(new Finding(NAME, from, end, true));
                at = end - 1;
            }
        }
        return found.size() > before;
    }

    private boolean isOfPerson(Line line, BitSet known, BitSet taken) {
        List<Finding> findings = line.findings();
        boolean name = false;
        boolean told = false;
        boolean victim =
                known.nextSetBit(line.start()) >= 0 && known.nextSetBit(line.start()) < line.end();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.type() != NAME || taken.get(finding.start())) {
                continue;
            }
            name = true;
            boolean beside = i + 1 < findings.size() && isBeside(finding, findings.get(i + 1));
            told |= beside || isWanted(finding);
        }
        return name && (told || victim);
    }

    /// A date or an address follows at once.
    private boolean isBeside(Finding name, Finding next) {
        return next.start() - name.end() <= NEAR
                && next.start() >= name.end()
                && (next.type() == ADDRESS || next.type() == BIRTH_DATE);
    }

    private boolean isWanted(Finding name) {
        int limit = Math.max(0, name.start() - 24);
        for (int at = name.start() - 1; at >= limit && text.charAt(at) != '\n'; at--) {
            int end = words.endOfWanted(text, at);
            if (end > at && name.start() - end <= FARTHEST_WORD) {
                return true;
            }
        }
        return false;
    }
}
