package id.jmo.platform.keyrotation;

import id.jmo.platform.personaldata.PersonalDataCipher;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a stored document of which a part is encrypted under an old key, as they are and under the active key.
 *
 * @param before by the names of the document's own fields
 * @param after the same fields
 */
record RenewedDocument(Document before, Document after) {

    /** @throws id.jmo.platform.personaldata.UnreadablePersonalData if a part can be decrypted with no key */
    static RenewedDocument of(Document stored, PersonalDataCipher cipher) {
        Document before = new Document();
        Document after = new Document();
        stored.forEach((name, value) -> {
            Object renewed = renewed(value, cipher);
            if (renewed != value) {
                before.append(name, value);
                after.append(name, renewed);
            }
        });
        return new RenewedDocument(before, after);
    }

    boolean isChanged() {
        return !after.isEmpty();
    }

    /** The same object if nothing in it changes. */
    private static @Nullable Object renewed(@Nullable Object value, PersonalDataCipher cipher) {
        return switch (value) {
            case String text -> {
                String renewed = cipher.renewed(text);
                yield renewed.equals(text) ? text : renewed;
            }
            case Binary binary -> {
                byte[] renewed = cipher.renewed(binary.getData());
                yield renewed == binary.getData() ? binary : new Binary(binary.getType(), renewed);
            }
            case Document document -> {
                Document renewed = new Document(document);
                document.forEach((name, part) -> renewed.put(name, renewed(part, cipher)));
                yield isSame(document.values(), renewed.values()) ? document : renewed;
            }
            case List<?> list -> {
                List<@Nullable Object> renewed = new ArrayList<>(list.size());
                list.forEach(part -> renewed.add(renewed(part, cipher)));
                yield isSame(list, renewed) ? list : renewed;
            }
            case null, default -> value;
        };
    }

    private static boolean isSame(Iterable<?> before, Iterable<?> after) {
        Iterator<?> others = after.iterator();
        for (Object part : before) {
            if (part != others.next()) {
                return false;
            }
        }
        return true;
    }
}
