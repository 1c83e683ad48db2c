package id.jmo.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * A document in the form in which it is kept, in memory as on disk: BSON. A reader gets a copy, so
 * nobody can change what is stored; and a page is written without a look at the documents beside the changed one.
 */
final class StoredDocument {

    static final Type TYPE = new Type();

    private final byte[] bson;

    private StoredDocument(byte[] bson) {
        this.bson = bson;
    }

    static StoredDocument of(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        return new StoredDocument(Arrays.copyOf(buffer.array(), buffer.readableBytes()));
    }

    Document document() {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    /** Serialises a document for MVStore: its length and its bytes. */
    static final class Type extends BasicDataType<StoredDocument> {

        private static final int OVERHEAD = 40;

        /** Exact, as it decides how much is kept in memory, and how large a page grows. */
        @Override
        public int getMemory(StoredDocument document) {
            return OVERHEAD + document.bson.length;
        }

        /** Documents differ too much in size: one collection's picture is another's counter. */
        @Override
        public boolean isMemoryEstimationAllowed() {
            return false;
        }

        @Override
        public void write(WriteBuffer buffer, StoredDocument document) {
            buffer.putVarInt(document.bson.length).put(document.bson);
        }

        @Override
        public StoredDocument read(ByteBuffer buffer) {
            byte[] bson = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(bson);
            return new StoredDocument(bson);
        }

        @Override
        public StoredDocument[] createStorage(int size) {
            return new StoredDocument[size];
        }
    }
}
