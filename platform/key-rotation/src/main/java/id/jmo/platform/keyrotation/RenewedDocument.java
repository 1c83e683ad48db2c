package id.jmo.platform.keyrotation;

import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.Place;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The values in a stored document that are encrypted under an old key, as they are and under the active key. */
final class RenewedDocument {

    private final PersonalDataCipher cipher;
    private final Map<String, Object> before = new LinkedHashMap<>();
    private final Map<String, Object> after = new LinkedHashMap<>();

    private RenewedDocument(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /** @throws id.jmo.platform.personaldata.UnreadablePersonalData if a value can be decrypted with no key */
    static RenewedDocument of(Document stored, PersonalDataCipher cipher) {
        RenewedDocument renewed = new RenewedDocument(cipher);
        Place document = new Place(String.valueOf(stored.get("_id")), "");
        stored.forEach((name, value) -> renewed.visit(name, document.of(name), value));
        return renewed;
    }

    boolean isChanged() {
        return !after.isEmpty();
    }

    /** By their paths, such as {@code accounts.0.number}. */
    Map<String, Object> before() {
        return before;
    }

    /** The same paths. */
    Map<String, Object> after() {
        return after;
    }

    /** @param path as the place's field, and with the places in lists */
    private void visit(String path, Place place, @Nullable Object value) {
        switch (value) {
            case String text -> {
                String renewed = cipher.renewed(text, place);
                if (!renewed.equals(text)) {
                    put(path, text, renewed);
                }
            }
            case Binary binary -> {
                byte[] bytes = binary.getData();
                byte[] renewed = cipher.renewed(bytes, place);
                if (!Arrays.equals(renewed, bytes)) {
                    put(path, binary, new Binary(binary.getType(), renewed));
                }
            }
            case Document document -> document.forEach((name, part) -> visit(path + "." + name, place.of(name), part));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    visit(path + "." + i, place, list.get(i));
                }
            }
            case null, default -> {}
        }
    }

    private void put(String path, Object old, Object renewed) {
        before.put(path, old);
        after.put(path, renewed);
    }
}
