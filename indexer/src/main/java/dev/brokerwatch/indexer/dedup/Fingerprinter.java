package dev.brokerwatch.indexer.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import dev.brokerwatch.config.record.offer.RedactedText;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// Takes fingerprints. MinHash looks at runs of three tokens, which a moved sentence leaves whole and a template fills;
/// SimHash at pairs of tokens with their frequency: measures that err apart. Thread-safe.
public final class Fingerprinter {

    static final SimilarityHashPolicy MINHASH =
            SimilarityHashing.superMinHash(Fingerprint.COMPONENTS, Byte.SIZE);
    private static final SimilarityHashPolicy SIMHASH = SimilarityHashing.simHash(Long.SIZE);
    private static final Hasher64 HASH = Hashing.xxh3_64();

    private static final int RUN = 3;
    private static final int PAIR = 2;
    private static final int FEWEST_TOKENS = 8;

    /// [Fingerprint#NONE] for texts too short to be told apart.
    public Fingerprint of(RedactedText title, RedactedText text) {
        List<String> tokens = Tokens.of(title.value() + "\n" + text.value());
        if (tokens.size() < FEWEST_TOKENS) {
            return Fingerprint.NONE;
        }
        long[] runs = Arrays.stream(shingles(tokens, RUN)).distinct().toArray();
        byte[] signature = MINHASH.createHasher().compute(ElementHashProvider.ofValues(runs));
        byte[] simhash =
                SIMHASH.createHasher()
                        .compute(ElementHashProvider.ofValues(shingles(tokens, PAIR)));
        return new Fingerprint(signature, ByteBuffer.wrap(simhash).getLong());
    }

    private static long[] shingles(List<String> tokens, int length) {
        long[] shingles = new long[tokens.size() - length + 1];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = HASH.hashCharsToLong(String.join(" ", tokens.subList(i, i + length)));
        }
        return shingles;
    }
}
