package id.jmo.local.store;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A key of a stored map: bytes whose unsigned order is the order of the values that they were made from (see
 * {@link KeyWriter}). Names a document in its collection, and an entry in an index.
 */
record Key(byte[] bytes) implements Comparable<Key> {

    static final Key FIRST = new Key(new byte[0]);

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
    public boolean equals(Object other) {
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
