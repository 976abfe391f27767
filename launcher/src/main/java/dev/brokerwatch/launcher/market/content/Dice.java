package dev.brokerwatch.launcher.market.content;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random choices that are the same for the same seed.
public final class Dice {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    /// `number` tells apart the dice of one seed.
    public Dice(long seed, long number) {
        random = FACTORY.create(seed * 0x9E3779B97F4A7C15L + number);
    }

    public <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /// From `low` up to and including `high`.
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /// True so many times in a hundred.
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
