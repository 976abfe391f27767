package dev.brokerwatch.launcher.market.content;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.launcher.market.content.Truth.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of victims who do not exist, as sellers show them: names that say so, ids with impossible dates or wrong
/// checksums, mail of reserved domains.
final class Victims {

    /// A row as it is written, and what of it would lead to a victim.
    record Row(String text, List<Datum> data) {}

    private static final List<String> SIMPLIFIED =
            List.of("欧阳样例", "司徒测试", "夏侯范文", "慕容占位", "诸葛示例", "上官虚构");
    private static final List<String> TRADITIONAL = List.of("端木範例", "上官測試", "諸葛樣本", "歐陽虛構", "司馬假設");
    private static final List<String> ENGLISH =
            List.of("Ann Placeholder", "Bob Sampleton", "Carla Testerby", "Dan Fictional");
    private static final List<String> RUSSIAN =
            List.of(
                    "Образцов Пётр Тестович",
                    "Примерова Анна Макетовна",
                    "Заглушкин Олег Пробович");

    private Victims() {}

    static List<Row> rows(Tongue tongue, int count, Dice dice) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(tongue, dice));
        }
        return rows;
    }

    private static Row row(Tongue tongue, Dice dice) {
        return switch (tongue) {
            case SIMPLIFIED ->
                    joined(
                            ",",
                            new Datum(VictimDataType.NAME, dice.pick(SIMPLIFIED)),
                            new Datum(VictimDataType.PHONE, number("1990000%04d", 9_999, dice)),
                            new Datum(
                                    VictimDataType.ID_NUMBER,
                                    number("11010119910230%03d", 999, dice) + "A"));
            case TRADITIONAL ->
                    joined(
                            " ",
                            new Datum(VictimDataType.NAME, dice.pick(TRADITIONAL)),
                            new Datum(VictimDataType.PHONE, number("0944-000-%03d", 999, dice)),
                            new Datum(VictimDataType.ID_NUMBER, number("A1999%05d", 99_999, dice)));
            case ENGLISH ->
                    joined(
                            " | ",
                            new Datum(VictimDataType.NAME, dice.pick(ENGLISH)),
                            new Datum(
                                    VictimDataType.EMAIL,
                                    number("nobody%05d@example.com", 99_999, dice)),
                            new Datum(VictimDataType.PHONE, number("+1 202-555-01%02d", 99, dice)));
            case RUSSIAN ->
                    joined(
                            ";",
                            new Datum(VictimDataType.NAME, dice.pick(RUSSIAN)),
                            new Datum(VictimDataType.PHONE, number("+7 947 000-%02d-17", 99, dice)),
                            new Datum(
                                    VictimDataType.PASSPORT, number("00 00 %06d", 999_999, dice)));
        };
    }

    private static Row joined(String separator, Datum... data) {
        List<Datum> all = List.of(data);
        return new Row(String.join(separator, all.stream().map(Datum::value).toList()), all);
    }

    private static String number(String form, int most, Dice dice) {
        return String.format(Locale.ROOT, form, dice.between(0, most));
    }
}
