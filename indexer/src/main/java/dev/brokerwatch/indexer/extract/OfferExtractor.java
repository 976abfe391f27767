package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.indexer.deal.Deal;
import dev.brokerwatch.indexer.deal.DealModel;
import dev.brokerwatch.indexer.figure.FigureReader;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.figure.FigureWords;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.figure.Marks;
import dev.brokerwatch.indexer.intent.IntentModel;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Pieces;
import dev.brokerwatch.indexer.lexicon.Term;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.LanguageOfText;
import dev.brokerwatch.indexer.theme.ThemeModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a post offers. Thread-safe; linear in the length of the text.
public final class OfferExtractor {

    private final IntentReader intents;
    private final ThemeModel model;
    private final Pieces pieces;
    private final DealModel deals;
    private final FigureWords words;

    /// `pieces` are those of the lexicon that the posts' hits are from.
    public OfferExtractor(
            IntentModel intents,
            ThemeModel model,
            Pieces pieces,
            DealModel deals,
            FigureWords words) {
        this.intents = new IntentReader(intents);
        this.model = model;
        this.pieces = pieces;
        this.deals = deals;
        this.words = words;
    }

    public Extraction extract(PostText post) {
        Language language = LanguageOfText.of(post.text(), post.closed());
        Figures figures =
                FigureReader.read(words, post.text(), post.hits(), post.closed(), language);
        Themes themes = Themes.of(post);
        IntentReader.Read read = intents.read(post, figures);
        Set<String> tags = new HashSet<>();
        Set<DataField> fields = EnumSet.noneOf(DataField.class);
        collect(post.hits(), tags, fields);
        List<Evidence> why = new ArrayList<>(read.why());
        if (read.intent() == Intent.DISCUSSION) {
            return new Extraction(
                    language, read.intent(), null, List.of(), read.confidence(), false, tags, why);
        }
        Figures told =
                read.kind() == OfferKind.LOOKUP
                        ? FigureReader.readLookup(
                                words, post.text(), post.hits(), post.closed(), language)
                        : figures;
        GlobalThemes global = new GlobalThemes(themes, about(post, figures, themes, read));
        why.addAll(global.evidence());
        PackageAssembler.Assembled found =
                packages(post, language, told, themes, global, read, fields);
        why.addAll(found.why());
        return new Extraction(
                language,
                read.intent(),
                read.kind(),
                found.packages(),
                read.confidence(),
                read.sold(),
                tags,
                why);
    }

    private Set<Category> about(
            PostText post, Figures figures, Themes themes, IntentReader.Read read) {
        boolean lookup = read.kind() == OfferKind.LOOKUP;
        return model.themes(post, themes.all(), figures.figures(), pieces, lookup);
    }

    private PackageAssembler.Assembled packages(
            PostText post,
            Language language,
            Figures figures,
            Themes themes,
            GlobalThemes global,
            IntentReader.Read read,
            Set<DataField> fields) {
        String text = post.text().folded();
        OfferKind kind = read.kind() == null ? OfferKind.PACKAGE : read.kind();
        List<Deal> deals =
                this.deals.deals(text, post.titleEnd(), language, read.intent(), kind, figures);
        List<Item> things = ItemReader.read(text, post.titleEnd(), deals, figures.marks(), themes);
        Pricing pricing = new Pricing(figures.unsaid(), kind);
        return new PackageAssembler(pricing, global, fields)
                .packages(things, unpriced(figures.marks(), text.length(), read.intent()));
    }

    private static @Nullable AbsentPrice unpriced(Marks marks, int length, Intent intent) {
        if (marks.anyIn(0, length, Kind.CREDITS)) {
            return AbsentPrice.CREDITS;
        }
        if (intent == Intent.FREE) {
            return null;
        }
        if (marks.anyIn(0, length, Kind.NEGOTIABLE)) {
            return AbsentPrice.NEGOTIABLE;
        }
        return marks.anyIn(0, length, Kind.PRIVATE) ? AbsentPrice.PRIVATE : AbsentPrice.NOT_STATED;
    }

    private static void collect(List<Hit> hits, Set<String> tags, Set<DataField> fields) {
        for (Hit hit : hits) {
            Term term = hit.term();
            if (term.kind() == Term.Kind.TAG) {
                tags.add(term.subject());
            } else if (term.kind() == Term.Kind.FIELD) {
                fields.add(DataField.ofLabel(term.subject()));
            }
        }
    }
}
