package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.parse.time.TimeReader;

/// What every engine reads with.
record EngineTools(
        PageWords words, TimeReader times, BlockGuess guess, NameGuess names, Pager pager) {

    static EngineTools of(OperatorFiles files, TimeReader times) {
        PageWords words = PageWords.of(files);
        return new EngineTools(
                words,
                times,
                new BlockGuess(words, times),
                new NameGuess(words, times),
                new Pager(words));
    }
}
