package dev.brokerwatch.launcher.market.content;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.launcher.market.content.Truth.Datum;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Composes posts. The same dice give the same post.
public final class Composer {

    private static final int SAMPLE_PERCENT = 30;

    private final Tongue tongue;
    private final PhraseBook book;
    private final Dice dice;

    public Composer(Tongue tongue, Dice dice) {
        this.tongue = tongue;
        this.book = tongue.phrases();
        this.dice = dice;
    }

    /// One package of one category, sometimes with a sample of rows.
    public Draft offer(Category category, String seller) {
        Filling filling = filling(category, seller);
        Amounts.Worded<Long> volume = Amounts.volume(tongue, dice);
        Amounts.Worded<Price> price = Amounts.price(tongue, volume.value(), dice);
        Set<DataField> fields = fieldsOf(category);
        filling.put("volume", volume.words());
        filling.put("price", price.words());
        filling.put("fields", dice.pick(book.fieldHeads()).replace("{list}", listOf(fields)));
        StringBuilder text = new StringBuilder(filling.fill(dice.pick(book.sellTexts())));
        List<Datum> victims = dice.chance(SAMPLE_PERCENT) ? sample(text) : List.of();
        DataPackage offered = packaged(category, fields, volume.value(), price.value());
        return new Draft(
                filling.fill(dice.pick(book.sellTitles())),
                text.toString(),
                Truth.of(
                        Intent.SELL,
                        OfferKind.PACKAGE,
                        tongue.language(),
                        List.of(offered),
                        List.of(filling.contact().reach()),
                        victims));
    }

    private List<Datum> sample(StringBuilder text) {
        List<Datum> victims = new ArrayList<>();
        text.append('\n').append(dice.pick(book.samples()));
        for (Victims.Row row : Victims.rows(tongue, dice.between(3, 6), dice)) {
            text.append('\n').append(row.text());
            victims.addAll(row.data());
        }
        return victims;
    }

    /// A price list of three packages.
    public Draft priceList(List<Category> categories, String seller) {
        Filling filling = filling(categories.getFirst(), seller);
        StringBuilder text = new StringBuilder(dice.pick(book.listHeads()));
        List<DataPackage> packages = new ArrayList<>();
        for (Category category : categories) {
            Amounts.Worded<Long> volume = Amounts.volume(tongue, dice);
            Amounts.Worded<Price> price = Amounts.price(tongue, volume.value(), dice);
            text.append('\n')
                    .append(
                            dice.pick(book.listRows())
                                    .replace("{what}", dice.pick(namesOf(category)))
                                    .replace("{volume}", volume.words())
                                    .replace("{price}", price.words()));
            packages.add(packaged(category, Set.of(), volume.value(), price.value()));
        }
        text.append('\n').append(filling.contact().words());
        return new Draft(
                filling.fill(dice.pick(book.listTitles())),
                text.toString(),
                Truth.of(
                        Intent.SELL,
                        OfferKind.PACKAGE,
                        tongue.language(),
                        packages,
                        List.of(filling.contact().reach()),
                        List.of()));
    }

    /// One person's data to order.
    public Draft lookup(String seller) {
        Category category = dice.pick(List.copyOf(book.lookups().keySet()));
        Amounts.Worded<Price> price = Amounts.lookupPrice(tongue, dice);
        Filling filling = filling(category, seller);
        filling.put("what", dice.pick(book.lookups().getOrDefault(category, List.of())));
        filling.put("price", price.words());
        DataPackage offered = new DataPackage(Set.of(category), Set.of(), null, price.value());
        return new Draft(
                filling.fill(dice.pick(book.lookupTitles())),
                filling.fill(dice.pick(book.lookupTexts())),
                Truth.of(
                        Intent.SELL,
                        OfferKind.LOOKUP,
                        tongue.language(),
                        List.of(offered),
                        List.of(filling.contact().reach()),
                        List.of()));
    }

    /// A dump for nothing.
    public Draft giveaway(Category category, String writer) {
        Filling filling = filling(category, writer);
        Amounts.Worded<Long> volume = Amounts.volume(tongue, dice);
        Set<DataField> fields = fieldsOf(category);
        filling.put("volume", volume.words());
        filling.put("fields", dice.pick(book.fieldHeads()).replace("{list}", listOf(fields)));
        DataPackage offered = packaged(category, fields, volume.value(), new Price.Absent(null));
        return new Draft(
                filling.fill(dice.pick(book.freeTitles())),
                filling.fill(dice.pick(book.freeTexts())),
                Truth.of(
                        Intent.FREE,
                        OfferKind.PACKAGE,
                        tongue.language(),
                        List.of(offered),
                        List.of(),
                        List.of()));
    }

    /// Somebody who wants data.
    public Draft wanted(Category category, String buyer) {
        Filling filling = filling(category, buyer);
        Amounts.Worded<Long> volume = Amounts.volume(tongue, dice);
        Amounts.Worded<Price> price = Amounts.price(tongue, volume.value(), dice);
        filling.put("volume", volume.words());
        filling.put("price", price.words());
        String text = dice.pick(book.buyTexts());
        DataPackage sought =
                new DataPackage(
                        Set.of(category),
                        Set.of(),
                        text.contains("{volume}")
                                ? new Volume(volume.value(), VolumeKind.BOUNDED)
                                : null,
                        text.contains("{price}") ? price.value() : new Price.Absent(null));
        return new Draft(
                filling.fill(dice.pick(book.buyTitles())),
                filling.fill(text),
                Truth.of(
                        Intent.BUY,
                        OfferKind.PACKAGE,
                        tongue.language(),
                        List.of(sought),
                        List.of(filling.contact().reach()),
                        List.of()));
    }

    /// A report about offers: the hardest thing that is none.
    public Draft news(Category category) {
        return about(category, book.newsTitles(), book.newsTexts());
    }

    public Draft warning(Category category) {
        return about(category, book.warningTitles(), book.warningTexts());
    }

    private Draft about(Category category, List<String> titles, List<String> texts) {
        Filling filling = filling(category, "");
        Amounts.Worded<Long> volume = Amounts.volume(tongue, dice);
        filling.put("volume", volume.words());
        filling.put("price", Amounts.price(tongue, volume.value(), dice).words());
        return new Draft(
                filling.fill(dice.pick(titles)),
                filling.fill(dice.pick(texts)),
                Truth.discussion(tongue.language()));
    }

    /// Something that may be sold.
    public Draft goods() {
        return new Draft(
                dice.pick(book.goodsTitles()),
                dice.pick(book.goodsTexts()).replace("{money}", Amounts.money(dice)),
                Truth.discussion(tongue.language()));
    }

    /// A reply of a few words.
    public Draft chat() {
        return new Draft("", dice.pick(book.chat()), Truth.discussion(tongue.language()));
    }

    private static DataPackage packaged(
            Category category, Set<DataField> fields, long volume, Price price) {
        return new DataPackage(
                Set.of(category), fields, new Volume(volume, VolumeKind.CLAIMED), price);
    }

    private static Set<DataField> fieldsOf(Category category) {
        Set<DataField> fields = EnumSet.of(DataField.NAME, DataField.PHONE);
        switch (category) {
            case MEDICAL -> fields.add(DataField.DIAGNOSIS);
            case ECOMMERCE_ORDER -> fields.addAll(Set.of(DataField.ADDRESS, DataField.ORDER));
            case LOGISTICS_PARCEL, ADDRESS -> fields.add(DataField.ADDRESS);
            case TRANSPORT_VEHICLE -> fields.add(DataField.PLATE);
            case EDUCATION, MINORS -> fields.add(DataField.SCHOOL);
            case EMPLOYMENT -> fields.add(DataField.EMPLOYER);
            case FINANCE_INVESTOR -> fields.add(DataField.BALANCE);
            default -> fields.add(DataField.BIRTH_DATE);
        }
        return fields;
    }

    private String listOf(Set<DataField> fields) {
        boolean han = tongue == Tongue.SIMPLIFIED || tongue == Tongue.TRADITIONAL;
        return String.join(
                han ? "、" : ", ",
                fields.stream()
                        .map(field ->
                                book.fields()
                                        .getOrDefault(field, field.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private List<String> namesOf(Category category) {
        return book.names().getOrDefault(category, List.of(category.label()));
    }

    private Filling filling(Category category, String handle) {
        Contacts.Written contact = Contacts.of(handle, tongue, dice);
        return new Filling(
                contact,
                Map.of(
                        "what", dice.pick(namesOf(category)),
                        "place", dice.pick(book.places()),
                        "age", dice.pick(book.ages()),
                        "quality", dice.pick(book.quality()),
                        "contact", contact.words()));
    }
}
