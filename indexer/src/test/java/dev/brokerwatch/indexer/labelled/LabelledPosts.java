package dev.brokerwatch.indexer.labelled;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.figure.FigureReader;
import dev.brokerwatch.indexer.figure.FigureWords;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import dev.brokerwatch.indexer.posttext.PostText;
import dev.brokerwatch.indexer.redact.Screened;
import dev.brokerwatch.indexer.redact.Screening;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.LanguageOfText;
import dev.brokerwatch.indexer.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads labelled posts (JSON Lines) with the lexicon and the screening that the jar carries.
public final class LabelledPosts {

    private final JsonMapper json = new JsonMapper();
    private final Lexicon lexicon;
    private final Screening screening;
    private final FigureWords words;

    public LabelledPosts(OperatorFiles files) {
        lexicon = Lexicon.of(files);
        screening = new Screening(files);
        words = FigureWords.of(files);
    }

    /// Those of sites that no model was made from.
    public List<LabelledPost> heldOut() {
        try {
            return read(
                    Path.of(
                            Objects.requireNonNull(LabelledPosts.class.getResource("test"))
                                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of one file, or of all `.jsonl` files of a folder in the order of their names.
    public List<LabelledPost> read(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            List<LabelledPost> posts = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    posts.add(post(json.readTree(line)));
                }
            }
            return posts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LabelledPost post(JsonNode node) {
        JsonNode labels = node.get("labels");
        PostText post = text(node.get("title").asString(), node.get("text").asString());
        return new LabelledPost(
                node.get("id").asString(),
                node.get("site").asString(),
                labels.get("language").asString(),
                Intent.ofLabel(labels.get("intent").asString()),
                labels.get("kind").asString("").equals("lookup"),
                labels.get("categories")
                        .valueStream()
                        .map(label -> Category.ofLabel(label.asString()))
                        .collect(Collectors.toSet()),
                labels.get("packages").valueStream().map(LabelledPackage::of).toList(),
                post,
                FigureReader.read(
                        words,
                        post.text(),
                        post.hits(),
                        post.closed(),
                        LanguageOfText.of(post.text(), post.closed())));
    }

    private PostText text(String title, String text) {
        FoldedText folded = FoldedText.of(title.isBlank() ? text : title + "\n" + text);
        Screened screened = screening.screen(folded);
        List<Span> masked = new ArrayList<>(screened.samples());
        screened.victims().forEach(datum -> masked.add(datum.span()));
        return new PostText(
                folded,
                title.isBlank() ? 0 : folded.foldedOffset(title.length()),
                lexicon.scan(folded),
                screened.contacts(),
                masked);
    }
}
