package id.jmo.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values so that comparing the bytes compares the values, in MongoDB's order of types. Numbers of any width
 * that are equal give equal bytes. Every value is self-delimiting, so values can be concatenated and a prefix
 * of them can be looked up.
 */
final class KeyWriter {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final byte END = 0;
    private static final byte NULL = 0x05;
    private static final byte NUMBER = 0x0A;
    private static final byte STRING = 0x0F;
    private static final byte DOCUMENT = 0x14;
    private static final byte ARRAY = 0x19;
    private static final byte UUID_VALUE = 0x1E;
    private static final byte OBJECT_ID = 0x23;
    private static final byte BOOLEAN = 0x28;
    private static final byte INSTANT = 0x2D;
    private static final byte TIMESTAMP = 0x32;
    private static final byte OTHER = 0x7F;

    private byte[] bytes = new byte[64];
    private int length;

    static Key of(Iterable<? extends @Nullable Object> values) {
        KeyWriter writer = new KeyWriter();
        values.forEach(writer::write);
        return writer.key();
    }

    /** The prefix that all keys share whose next value has the type of this one. */
    static Key ofType(Object value) {
        return new Key(new byte[] {type(value)});
    }

    Key key() {
        return new Key(Arrays.copyOf(bytes, length));
    }

    void write(@Nullable Object value) {
        append(type(value));
        switch (value) {
            case null -> {}
            case Missing missing -> {}
            case Decimal128 decimal -> writeNumber(decimal.toBigDecimal().doubleValue(), 0);
            case Number number -> writeNumber(number.doubleValue(), remainder(number));
            case String text -> writeText(text);
            case Map<?, ?> map -> {
                map.forEach((name, nested) -> {
                    write(name);
                    write(nested);
                });
                append(END);
            }
            case Collection<?> elements -> {
                elements.forEach(this::write);
                append(END);
            }
            case UUID uuid -> {
                writeLong(uuid.getMostSignificantBits());
                writeLong(uuid.getLeastSignificantBits());
            }
            case ObjectId id -> append(id.toByteArray());
            case Boolean truth -> append(truth ? 1 : 0);
            case Instant instant -> writeLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> writeLong(timestamp.getValue());
            default -> writeOther(value);
        }
    }

    private static byte type(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing missing -> NULL;
            case Number number -> NUMBER;
            case String text -> STRING;
            case Map<?, ?> map -> DOCUMENT;
            case Collection<?> elements -> ARRAY;
            case UUID uuid -> UUID_VALUE;
            case ObjectId id -> OBJECT_ID;
            case Boolean truth -> BOOLEAN;
            case Instant instant -> INSTANT;
            case BsonTimestamp timestamp -> TIMESTAMP;
            default -> OTHER;
        };
    }

    /** What a double cannot hold of a long; it decides between two longs that are the same double. */
    private static long remainder(Number number) {
        return number instanceof Long exact ? exact - (long) exact.doubleValue() : 0;
    }

    private void writeNumber(double value, long remainder) {
        long bits = Double.doubleToLongBits(value + 0.0);
        writeLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        writeLong(remainder ^ Long.MIN_VALUE);
    }

    /** A zero byte inside a text is followed by 0xFF; two zero bytes end it. */
    private void writeText(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            append(b);
            if (b == 0) {
                append(0xFF);
            }
        }
        append(0);
        append(0);
    }

    private void writeLong(long value) {
        reserve(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    private void append(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    private void append(byte[] values) {
        reserve(values.length);
        System.arraycopy(values, 0, bytes, length, values.length);
        length += values.length;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** Rare kinds (binary, regular expression, …): equal values give equal bytes, their order means nothing. */
    private void writeOther(Object value) {
        ByteBuf buffer = Unpooled.buffer();
        byte type = BsonEncoder.determineType(value);
        BsonEncoder.encodeValue(type, value, buffer);
        append(type);
        writeLong(buffer.readableBytes());
        append(ByteBufUtil.getBytes(buffer));
    }
}
