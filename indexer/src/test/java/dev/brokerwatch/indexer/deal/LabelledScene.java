package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.FigureReader;
import dev.brokerwatch.indexer.figure.FigureWords;
import dev.brokerwatch.indexer.labelled.LabelledPackage;
import dev.brokerwatch.indexer.labelled.LabelledPost;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.text.LanguageOfText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A labelled post with what its numbers are by the labels: the number whose value a label names.
final class LabelledScene {

    private static final FigureWords WORDS = FigureWords.of(OperatorFiles.defaults());

    private static final double NEAR = 0.005;

    final LabelledPost labelled;
    final Scene scene;
    final List<Clues> clues = new ArrayList<>();
    final Role[] roles;
    final @Nullable Basis[] bases;

    private LabelledScene(LabelledPost labelled, Scene scene) {
        this.labelled = labelled;
        this.scene = scene;
        this.roles = new Role[scene.all.size()];
        this.bases = new Basis[scene.all.size()];
        scene.all.forEach(one -> clues.add(RoleClues.of(scene, one)));
        Arrays.fill(roles, Role.NOTHING);
        labelled.packages().forEach(this::volume);
        labelled.packages().forEach(this::highEnd);
        labelled.packages().forEach(this::price);
    }

    static LabelledScene of(LabelledPost labelled) {
        PostText post = labelled.post();
        Language language = LanguageOfText.of(post.text(), post.closed());
        OfferKind kind = labelled.lookup() ? OfferKind.LOOKUP : OfferKind.PACKAGE;
        FigureReader.Figures figures =
                labelled.lookup()
                        ? FigureReader.readLookup(
                                WORDS, post.text(), post.hits(), post.closed(), language)
                        : labelled.figures();
        return new LabelledScene(
                labelled,
                new Scene(
                        post.text().folded(),
                        post.titleEnd(),
                        language,
                        labelled.intent(),
                        kind,
                        figures));
    }

    private void volume(LabelledPackage told) {
        if (told.volume() != null && !scene.lookup) {
            for (Candidate one : scene.all) {
                if (isVolume(one, told.volume())) {
                    roles[one.index()] = Role.VOLUME;
                }
            }
        }
    }

    private void highEnd(LabelledPackage told) {
        if (told.high() != null) {
            for (Candidate one : scene.all) {
                boolean free = roles[one.index()] == Role.NOTHING;
                if (free && one.figure() instanceof Cost && isNear(one.amount(), told.high())) {
                    roles[one.index()] = Role.HIGH_END;
                }
            }
        }
    }

    private void price(LabelledPackage told) {
        if (told.amount() == null) {
            return;
        }
        List<Candidate> all = scene.all.stream().filter(one -> isPrice(one, told)).toList();
        List<Candidate> sure = all.stream().filter(one -> one.figure() instanceof Cost).toList();
        for (Candidate one : sure.isEmpty() ? all : sure) {
            boolean volume = roles[one.index()] == Role.VOLUME && one.figure() instanceof Count;
            if (!volume) {
                roles[one.index()] = Role.PRICE;
                bases[one.index()] = basis(told.per());
            }
        }
    }

    static boolean isPrice(Candidate one, LabelledPackage told) {
        return told.amount() != null
                && (isNear(one.amount(), told.amount())
                        || (one.number().high() != null
                                && isNear(one.number().high(), told.amount())));
    }

    static boolean isVolume(Candidate one, @Nullable Long records) {
        return records != null
                && (isNear(BigDecimal.valueOf(one.records()), BigDecimal.valueOf(records))
                        || isNear(one.number().low(), BigDecimal.valueOf(records)));
    }

    static boolean isNear(BigDecimal a, BigDecimal b) {
        double x = a.doubleValue();
        double y = b.doubleValue();
        return Math.abs(x - y) <= NEAR * Math.max(Math.abs(x), Math.abs(y));
    }

    private static @Nullable Basis basis(@Nullable PriceBasis per) {
        return switch (per) {
            case PACKAGE, LOOKUP -> Basis.WHOLE;
            case RECORD -> Basis.RECORD;
            case THOUSAND -> Basis.THOUSAND;
            case TEN_THOUSAND -> Basis.TEN_THOUSAND;
            case MONTH -> Basis.MONTH;
            case null -> null;
        };
    }
}
