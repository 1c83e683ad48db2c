package id.jmo.platform.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.platform.personaldata.DataKey;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.Place;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The files of imports, in chunks. Chunks and the file's name are encrypted with a key of the import's own, which is in its
 * record: without it no copy of them can be read.
 */
final class ImportFiles {

    static final String CHUNKS = "importChunks";

    private final MongoOperations mongo;
    private final PersonalDataCipher cipher;

    ImportFiles(MongoOperations mongo, PersonalDataCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
    }

    private record Chunk(@Id String id, Binary bytes) {}

    /** For the record of an import that begins. */
    Binary newKey(ImportId id) {
        return new Binary(cipher.wrap(DataKey.random(), placeOfKey(id.toString())));
    }

    void keepChunk(ImportRecord record, int number, byte[] clear) {
        String id = chunkId(record.id(), number);
        mongo.save(new Chunk(id, new Binary(key(record).encrypt(id, clear))), CHUNKS);
    }

    /** Decrypted as it is read, a chunk at a time. */
    InputStream read(ImportRecord record) {
        DataKey key = key(record);
        return new SequenceInputStream(new Enumeration<>() {

            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < record.chunks();
            }

            @Override
            public InputStream nextElement() {
                String id = chunkId(record.id(), next++);
                Chunk chunk = Objects.requireNonNull(
                        mongo.findById(id, Chunk.class, CHUNKS), () -> "There is no chunk " + id);
                return new ByteArrayInputStream(key.decrypt(id, chunk.bytes().getData()));
            }
        });
    }

    /** It may say whose data the file has. */
    Binary encryptName(ImportRecord record, String name) {
        return new Binary(key(record).encrypt(placeOfName(record.id()), name.getBytes(UTF_8)));
    }

    /** What the sender calls the file; none if nobody said, or once the file is erased. */
    Optional<String> nameOf(ImportRecord record) {
        Binary name = record.fileName();
        return name == null || record.key() == null
                ? Optional.empty()
                : Optional.of(new String(key(record).decrypt(placeOfName(record.id()), name.getData()), UTF_8));
    }

    void remove(String importId) {
        mongo.remove(ImportStore.allOf(importId), CHUNKS);
    }

    private DataKey key(ImportRecord record) {
        return cipher.unwrap(
                Objects.requireNonNull(record.key(), "The file is erased").getData(), placeOfKey(record.id()));
    }

    private static String placeOfName(String id) {
        return id + "/name";
    }

    private static Place placeOfKey(String id) {
        return new Place(id, "key");
    }

    private static String chunkId(String importId, int number) {
        return "%s/%06d".formatted(importId, number);
    }
}
