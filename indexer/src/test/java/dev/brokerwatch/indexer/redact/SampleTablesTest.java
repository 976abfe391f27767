package dev.brokerwatch.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Adverts put together from invented people in many layouts: every datum must go, every price, count and contact stay.
class SampleTablesTest {

    private static final Screening SCREENING = new Screening(OperatorFiles.defaults());

    private static final List<String> DELIMITERS =
            List.of("|", ",", ";", "\t", "----", " | ", "  ", " / ", ", ");

    private record Person(String name, String id, String phone, String address) {}

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDatumOfATableGoesAndTheOfferStays(long seed) {
        Random random = new Random(seed);
        boolean chinese = random.nextBoolean();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            people.add(chinese ? chinese(random) : russian(random));
        }
        String redacted = redact(advert(random, chinese, people));

        for (Person person : people) {
            assertThat(redacted)
                    .doesNotContain(person.name(), person.id(), person.phone(), person.address());
        }
        assertThat(redacted)
                .contains(
                        chinese
                                ? List.of("126000条", "1888元", "9000123456")
                                : List.of("45 000 строк", "12 руб/строка", "@baza_nikto"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", ";", "----", ":"})
    void everyAccountOfAListGoes(String delimiter) {
        String redacted =
                redact(
                        "first rows:\nnobody1@mail.example"
                                + delimiter
                                + "Kotik-00\nnobody2@mail.example"
                                + delimiter
                                + "tea2099x\n$50, tg: @combo_nobody");

        assertThat(redacted)
                .doesNotContain("Kotik-00", "tea2099x", "nobody1", "nobody2")
                .contains("$50", "@combo_nobody");
    }

    private static String advert(Random random, boolean chinese, List<Person> people) {
        StringBuilder text =
                new StringBuilder(
                        chinese ? "三要素 126000条 一口价1888元\n" : "База, 45 000 строк, 12 руб/строка\n");
        String delimiter = DELIMITERS.get(random.nextInt(DELIMITERS.size()));
        int layout = random.nextInt(3);
        if (layout == 0) {
            text.append(chinese ? "样本如下:\n" : "Пробник:\n");
        } else if (layout == 1) {
            text.append(
                            String.join(
                                    delimiter,
                                    chinese
                                            ? List.of("姓名", "身份证", "手机", "地址")
                                            : List.of("ФИО", "паспорт", "телефон", "адрес")))
                    .append('\n');
        }
        for (Person person : people) {
            text.append(
                            String.join(
                                    delimiter,
                                    person.name(),
                                    dress(random, person.id()),
                                    person.phone(),
                                    person.address()))
                    .append('\n');
        }
        return text.append(chinese ? "要的加QQ 9000123456" : "Писать @baza_nikto").toString();
    }

    /// Full-width digits now and then.
    private static String dress(Random random, String id) {
        if (random.nextInt(4) > 0) {
            return id;
        }
        StringBuilder wide = new StringBuilder();
        id.chars()
                .forEach(
                        c -> wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : (char) c));
        return wide.toString();
    }

    private static Person chinese(Random random) {
        String id = String.format(Locale.ROOT, "110105199013%05d0", random.nextInt(100_000));
        String phone = String.format(Locale.ROOT, "1540000%04d", random.nextInt(10_000));
        String name = List.of("欧阳样例", "赵占位", "钱虚", "慕容范文").get(random.nextInt(4));
        return new Person(name, id, phone, "测海市占位区样例路" + (1 + random.nextInt(90)) + "号");
    }

    private static Person russian(Random random) {
        String passport = String.format(Locale.ROOT, "00 00 %06d", random.nextInt(1_000_000));
        String phone =
                String.format(
                        Locale.ROOT,
                        "+7 000 %03d-%02d-%02d",
                        random.nextInt(1000),
                        random.nextInt(100),
                        random.nextInt(100));
        String name =
                List.of("Пустышкина Проба Шаблоновна", "Макетов Олег", "Заглушкин И. О.")
                        .get(random.nextInt(3));
        return new Person(
                name, passport, phone, "г. Нигдейск ул. Пустая д. " + (1 + random.nextInt(90)));
    }

    private static String redact(String text) {
        FoldedText folded = FoldedText.of(text);
        return SCREENING
                .redact(folded, SCREENING.screen(folded), new Span(0, folded.length()))
                .value();
    }
}
