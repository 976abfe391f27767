package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.indexer.figure.FigureReader;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import dev.brokerwatch.indexer.redact.Screened;
import dev.brokerwatch.indexer.redact.Screening;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.LanguageOfText;
import dev.brokerwatch.indexer.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A labelled post with its features. `kind` is empty for a discussion.
record LabelledPost(String site, String intent, String kind, Map<String, Double> features) {

    /// All posts of the JSON Lines files in the folders and files of `places`, in the order of their names.
    static List<LabelledPost> read(List<Path> places) throws IOException {
        Reading reading = new Reading();
        List<LabelledPost> posts = new ArrayList<>();
        for (Path place : places) {
            for (Path file : files(place)) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        posts.add(reading.post(Json.MAPPER.readTree(line)));
                    }
                }
            }
        }
        return posts;
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    private static final class Reading {

        private final OperatorFiles files = OperatorFiles.defaults();
        private final Lexicon lexicon = Lexicon.of(files);
        private final Screening screening = new Screening(files);

        LabelledPost post(JsonNode line) {
            String title = line.get("title").asString();
            FoldedText text = FoldedText.of(title + "\n" + line.get("text").asString());
            Screened screened = screening.screen(text);
            List<Span> masked = new ArrayList<>(screened.samples());
            screened.victims().forEach(datum -> masked.add(datum.span()));
            PostText post =
                    new PostText(
                            text,
                            text.foldedOffset(title.length()),
                            lexicon.scan(text),
                            screened.contacts(),
                            masked);
            JsonNode labels = line.get("labels");
            JsonNode kind = labels.get("kind");
            return new LabelledPost(
                    line.get("site").asString(),
                    labels.get("intent").asString(),
                    kind == null || kind.isNull() ? "" : kind.asString(),
                    PostFeatures.of(
                            post,
                            FigureReader.read(
                                    text, post.hits(), post.closed(), LanguageOfText.of(text)),
                            Themes.of(post)));
        }
    }
}
