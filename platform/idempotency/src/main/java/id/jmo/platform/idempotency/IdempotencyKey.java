package id.jmo.platform.idempotency;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The key of the current request, as an argument of an {@link Idempotent} method.
 *
 * @param scope 64 hexadecimal digits of a hash over caller, method, path and key
 */
public record IdempotencyKey(String scope) {

    /** The same identifier, a UUIDv8, each time the command is repeated. */
    public UUID derivedId() {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(scope), 0, 16);
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
