package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.mongodb.core.convert.DbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Maps documents, and binds the personal data in them to the document and the field: one that was put into another document
 * cannot be read. A document that gets its {@code _id} by itself must have it before it is mapped; without one, and in what an
 * update sets, nothing is bound, and is refused when it is read.
 */
final class BindingConverter extends MappingMongoConverter {

    private static final String ID = "_id";

    private final PersonalDataCipher cipher;

    BindingConverter(
            DbRefResolver references,
            MappingContext<? extends MongoPersistentEntity<?>, MongoPersistentProperty> context,
            PersonalDataCipher cipher) {
        super(references, context);
        this.cipher = cipher;
    }

    @Override
    public void write(Object source, Bson target) {
        super.write(source, target);
        if (target instanceof Document document && document.get(ID) instanceof Object id) {
            bind(document, new Place(id.toString(), ""));
        }
    }

    @Override
    public <S> S read(Class<S> type, Bson source) {
        // Who reads a document as it is does not read what is encrypted in it.
        boolean isMapped = !Map.class.isAssignableFrom(type) && !Bson.class.isAssignableFrom(type);
        if (isMapped && source instanceof Document document && document.get(ID) instanceof Object id) {
            check(document, new Place(id.toString(), ""));
        }
        return super.read(type, source);
    }

    @SuppressWarnings("unchecked") // What is replaced is of any type in a document and in a list of a document.
    private @Nullable Object bind(@Nullable Object value, Place place) {
        switch (value) {
            case String text
            when Head.begins(text) -> {
                return cipher.bound(text, place.context());
            }
            case Binary binary
            when isCiphertext(binary.getData()) -> {
                return new Binary(binary.getType(), cipher.bound(binary.getData(), place));
            }
            case byte[] bytes
            when isCiphertext(bytes) -> {
                return cipher.bound(bytes, place);
            }
            case Document document -> document.replaceAll((name, part) -> bind(part, place.of(name)));
            case List<?> list -> ((List<@Nullable Object>) list).replaceAll(part -> bind(part, place));
            case null, default -> {}
        }
        return value;
    }

    private void check(@Nullable Object value, Place place) {
        switch (value) {
            case String text when Head.begins(text) -> cipher.check(text, place);
            case Binary binary when isCiphertext(binary.getData()) -> cipher.check(binary.getData(), place);
            case Document document -> document.forEach((name, part) -> check(part, place.of(name)));
            case List<?> list -> list.forEach(part -> check(part, place));
            case null, default -> {}
        }
    }

    private static boolean isCiphertext(byte[] bytes) {
        return bytes.length > Head.VERSION.length()
                && new String(bytes, 0, Head.VERSION.length(), US_ASCII).equals(Head.VERSION);
    }
}
