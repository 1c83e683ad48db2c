package id.jmo.local.store;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A key of a stored map: bytes whose unsigned order is the order of the values that they were made from (see
 * {@link KeyWriter}). Identifies a document in its collection, and an entry in an index.
 */
final class Key implements Comparable<Key> {

    /** What every key begins with. */
    static final Key EMPTY = new Key(new byte[0]);

    private final byte[] bytes;

    /** @param bytes not copied, and not to be changed afterwards */
    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Not a copy, and not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    boolean startsWith(Key prefix) {
        return bytes.length >= prefix.bytes.length
                && Arrays.equals(bytes, 0, prefix.bytes.length, prefix.bytes, 0, prefix.bytes.length);
    }

    Key followedBy(Key next) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + next.bytes.length);
        System.arraycopy(next.bytes, 0, both, bytes.length, next.bytes.length);
        return new Key(both);
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
