package dev.brokerwatch.indexer.parse.time;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.StrictYaml;
import dev.brokerwatch.indexer.parse.time.TimeWord.Particle;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words of `config/lexicon/times.yaml` by what they mean; one word can mean several things. Immutable once built.
final class TimeWords {

    private static final String FILE = "lexicon/times.yaml";
    private static final int LONGEST_HAN = 3;

    private final Map<String, List<TimeWord>> meanings = new HashMap<>();

    private TimeWords() {}

    static TimeWords of(OperatorFiles files) {
        TimesFile file = StrictYaml.read(FILE, files.read(FILE), TimesFile.class);
        TimeWords words = new TimeWords();
        for (int i = 0; i < file.months.size(); i++) {
            words.add(file.months.get(i), new TimeWord.Month(i + 1));
        }
        for (int i = 0; i < file.weekdays.size(); i++) {
            words.add(file.weekdays.get(i), new TimeWord.Weekday(i + 1));
        }
        file.days.forEach((back, line) -> words.add(line, new TimeWord.DayBack(back)));
        file.units.forEach((unit, line) -> {
            String name = unit.toUpperCase(Locale.ROOT) + "S";
            words.add(line, new TimeWord.Unit(ChronoUnit.valueOf(name)));
        });
        file.zones.forEach(
                (hours, line) -> words.add(line, new TimeWord.Zone(ZoneOffset.ofHours(hours))));
        words.add(file.ago, Particle.AGO);
        words.add(file.agoBefore, Particle.AGO_BEFORE);
        words.add(file.now, Particle.NOW);
        words.add(file.half, Particle.HALF);
        words.add(file.one, Particle.ONE);
        words.add(file.am, Particle.AM);
        words.add(file.pm, Particle.PM);
        words.add(file.noon, Particle.NOON);
        file.numbers.forEach((number, line) -> words.add(line, new TimeWord.Spelled(number)));
        return words;
    }

    private record TimesFile(
            List<String> months,
            List<String> weekdays,
            Map<Integer, String> days,
            Map<String, String> units,
            String ago,
            String agoBefore,
            String now,
            String half,
            String one,
            String am,
            String pm,
            String noon,
            Map<Integer, String> numbers,
            Map<Integer, String> zones) {}

    List<TimeWord> meaningsOf(String word) {
        return meanings.getOrDefault(word, List.of());
    }

    /// How many characters the longest known word has that begins at `at`, for scripts without blanks; at least one.
    int hanLength(String text, int at) {
        for (int length = LONGEST_HAN; length > 1; length--) {
            if (at + length <= text.length()
                    && meanings.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 1;
    }

    private void add(String line, TimeWord meaning) {
        for (String word : line.split(" · ", -1)) {
            meanings.computeIfAbsent(
                            word.strip().toLowerCase(Locale.ROOT), known -> new ArrayList<>())
                    .add(meaning);
        }
    }
}
