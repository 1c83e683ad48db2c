package id.jmo.platform.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * The unique keys of the rows read so far, as salted hashes of 64 bits: at most 32 bytes a key, so a file within the limit of
 * uploads needs a few megabytes. That two keys of a file of 500,000 share a hash happens to one file in a hundred million.
 */
final class SeenKeys {

    private static final int FIRST_SIZE = 1 << 10;

    private final byte[] salt = new byte[16];
    private final MessageDigest digest;
    private long[] hashes = new long[FIRST_SIZE];
    private int count;

    SeenKeys() {
        new SecureRandom().nextBytes(salt);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** @return whether it is seen for the first time */
    boolean add(UniqueKey key) {
        if (!put(hashes, hash(key))) {
            return false;
        }
        count++;
        if (count > hashes.length / 2) {
            grow();
        }
        return true;
    }

    /** Never 0, which marks a free place. */
    private long hash(UniqueKey key) {
        digest.update(salt);
        digest.update((key.column() + "\n" + key.value()).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest()).getLong() | 1L;
    }

    private static boolean put(long[] places, long hash) {
        int place = (int) (hash >>> 32) & (places.length - 1);
        while (places[place] != 0) {
            if (places[place] == hash) {
                return false;
            }
            place = (place + 1) & (places.length - 1);
        }
        places[place] = hash;
        return true;
    }

    private void grow() {
        long[] larger = new long[hashes.length * 2];
        for (long hash : hashes) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        hashes = larger;
    }
}
