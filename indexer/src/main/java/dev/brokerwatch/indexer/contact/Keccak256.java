package dev.brokerwatch.indexer.contact;

/// Keccak with 256 bits of output and the padding from before FIPS 202 (SHA-3), as Ethereum and Monero use it. From the
/// Keccak reference, version 3.0, sections 1.2 and 1.3: round constants and rotations are computed as told there.
final class Keccak256 {

    private static final int RATE = 136;
    private static final int ROUNDS = 24;
    private static final long[] CONSTANTS = constants();

    private Keccak256() {}

    static byte[] hash(byte[] message) {
        byte[] padded = new byte[(message.length / RATE + 1) * RATE];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] ^= 1;
        padded[padded.length - 1] ^= (byte) 0x80;
        long[] state = new long[25];
        for (int block = 0; block < padded.length; block += RATE) {
            for (int i = 0; i < RATE; i++) {
                state[i / 8] ^= (padded[block + i] & 0xFFL) << (8 * (i % 8));
            }
            permute(state);
        }
        byte[] hash = new byte[32];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) (state[i / 8] >>> (8 * (i % 8)));
        }
        return hash;
    }

    private static void permute(long[] lanes) {
        for (int round = 0; round < ROUNDS; round++) {
            mixColumns(lanes);
            rotateAndMove(lanes);
            mixRows(lanes);
            lanes[0] ^= CONSTANTS[round];
        }
    }

    /// The step theta.
    private static void mixColumns(long[] lanes) {
        long[] parity = new long[5];
        for (int i = 0; i < 25; i++) {
            parity[i % 5] ^= lanes[i];
        }
        for (int i = 0; i < 25; i++) {
            int x = i % 5;
            lanes[i] ^= parity[(x + 4) % 5] ^ Long.rotateLeft(parity[(x + 1) % 5], 1);
        }
    }

    /// The steps rho and pi.
    private static void rotateAndMove(long[] lanes) {
        int x = 1;
        int y = 0;
        long moving = lanes[1];
        for (int t = 0; t < 24; t++) {
            int next = (2 * x + 3 * y) % 5;
            x = y;
            y = next;
            long kept = lanes[x + 5 * y];
            lanes[x + 5 * y] = Long.rotateLeft(moving, (t + 1) * (t + 2) / 2);
            moving = kept;
        }
    }

    /// The step chi.
    private static void mixRows(long[] lanes) {
        for (int row = 0; row < 25; row += 5) {
            long first = lanes[row];
            long second = lanes[row + 1];
            for (int x = 0; x < 3; x++) {
                lanes[row + x] ^= ~lanes[row + x + 1] & lanes[row + x + 2];
            }
            lanes[row + 3] ^= ~lanes[row + 4] & first;
            lanes[row + 4] ^= ~first & second;
        }
    }

    /// Bits of a linear feedback shift register over x^8 + x^6 + x^5 + x^4 + 1, set at the places 2^j - 1.
    private static long[] constants() {
        long[] constants = new long[ROUNDS];
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < 7; j++) {
                if ((register & 1) == 1) {
                    constants[round] |= 1L << ((1 << j) - 1);
                }
                register <<= 1;
                register ^= (register & 0x100) == 0 ? 0 : 0x171;
            }
        }
        return constants;
    }
}
