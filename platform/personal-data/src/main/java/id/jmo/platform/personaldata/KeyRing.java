package id.jmo.platform.personaldata;

import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The encryption keys of personal data. The active key encrypts, the others only decrypt. To rotate, give a new key to all
 * instances, and only then make it active: one that has not got it cannot read what the others write. What is stored under
 * the old one is then encrypted anew ({@code KeyRotation}). The key of blind indexes is another one.
 */
final class KeyRing {

    private static final int KEY_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,16}");

    private final Map<String, SecretKey> keys;
    private final String active;
    private final IndexKeys indexKeys;
    private final @Nullable KeyRing own;

    private KeyRing(Map<String, SecretKey> keys, String active, IndexKeys indexKeys, @Nullable KeyRing own) {
        this.keys = keys;
        this.active = active;
        this.indexKeys = indexKeys;
        this.own = own;
    }

    /**
     * The keys of blind indexes.
     *
     * @param next given to every instance before it becomes the current one
     * @param previous as long as something is stored under it
     */
    record IndexKeys(
            SecretKey current,
            @Nullable SecretKey next,
            @Nullable SecretKey previous) {}

    /**
     * @param base64Keys 256-bit keys in Base64 by their ids ({@code [a-z0-9]{1,16}}); a blank one counts as missing
     * @param active the id of the encrypting key; optional if there is only one
     * @param blindIndexKey the id of the key of blind indexes, where they have none of their own; optional if there is only
     *     one
     * @param indexKey the 256-bit key of blind indexes in Base64, so that all others can be rotated. The value of the key that
     *     made the indexes goes on with them, until they are made anew: see {@link IndexKeys}
     * @throws PersonalDataKeyFault if a key is missing or not a key
     */
    static KeyRing of(
            Map<String, String> base64Keys,
            @Nullable String active,
            @Nullable String blindIndexKey,
            @Nullable String indexKey) {
        return of(base64Keys, active, blindIndexKey, indexKey, null, null);
    }

    /**
     * As above.
     *
     * @param nextIndexKey see {@link IndexKeys}; blank where there is none, as is the previous one
     */
    static KeyRing of(
            Map<String, String> base64Keys,
            @Nullable String active,
            @Nullable String blindIndexKey,
            @Nullable String indexKey,
            @Nullable String nextIndexKey,
            @Nullable String previousIndexKey) {
        Map<String, SecretKey> keys = new TreeMap<>();
        base64Keys.forEach((id, text) -> {
            // A place for a key that is still to come.
            if (!text.isBlank()) {
                keys.put(wellFormed(id), decode("keys." + id, text));
            }
        });
        if (keys.isEmpty()) {
            throw new PersonalDataKeyFault("No key for personal data: set jmo.personal-data.keys.k1"
                    + " (JMO_PERSONAL_DATA_KEYS_K1) to 32 random bytes in Base64");
        }
        return new KeyRing(
                keys,
                choose(keys, active, "jmo.personal-data.active-key", "JMO_PERSONAL_DATA_ACTIVE_KEY"),
                new IndexKeys(
                        indexKey == null || indexKey.isBlank()
                                ? sharedIndexKey(keys, blindIndexKey)
                                : decode("index-key", indexKey),
                        optional("next-index-key", nextIndexKey),
                        optional("previous-index-key", previousIndexKey)),
                null);
    }

    /**
     * With keys that this service alone has, for what it stores: the ring's are then those of events, which all services share,
     * and of what was stored before.
     *
     * @param base64Keys as for {@link #of}, of other ids; without any, what is stored is encrypted as events are
     * @throws PersonalDataKeyFault if a key is not a key, or has the id of a shared one
     */
    KeyRing withOwn(Map<String, String> base64Keys, @Nullable String ownActive) {
        Map<String, SecretKey> ownKeys = new TreeMap<>();
        base64Keys.forEach((id, text) -> {
            if (!text.isBlank()) {
                ownKeys.put(wellFormed(id), decode("own-keys." + id, text));
            }
        });
        if (ownKeys.isEmpty()) {
            return this;
        }
        String chosen =
                choose(ownKeys, ownActive, "jmo.personal-data.active-own-key", "JMO_PERSONAL_DATA_ACTIVE_OWN_KEY");
        keys.forEach((id, key) -> {
            if (ownKeys.put(id, key) != null) {
                throw new PersonalDataKeyFault(
                        "jmo.personal-data.own-keys.%s: a shared key has this id already".formatted(id));
            }
        });
        return new KeyRing(keys, active, indexKeys, new KeyRing(ownKeys, chosen, indexKeys, null));
    }

    /** Of what events carry: the shared keys alone. */
    KeyRing ofEvents() {
        return own == null ? this : new KeyRing(keys, active, indexKeys, null);
    }

    /** Of what this service stores: its own keys to encrypt, and all to decrypt. */
    KeyRing ofStore() {
        return own == null ? this : own;
    }

    private static @Nullable SecretKey optional(String property, @Nullable String text) {
        return text == null || text.isBlank() ? null : decode(property, text);
    }

    private static SecretKey sharedIndexKey(Map<String, SecretKey> keys, @Nullable String chosen) {
        return Objects.requireNonNull(keys.get(
                choose(keys, chosen, "jmo.personal-data.blind-index-key", "JMO_PERSONAL_DATA_BLIND_INDEX_KEY")));
    }

    /** Whether there are keys beside the active one, under which data may stand. */
    boolean hasOthers() {
        return keys.size() > 1;
    }

    String activeId() {
        return active;
    }

    SecretKey active() {
        return get(active);
    }

    IndexKeys forBlindIndex() {
        return indexKeys;
    }

    /** @throws UnreadablePersonalData if no key of the ring has this id */
    SecretKey get(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new UnreadablePersonalData("it was encrypted with a key that is not configured", null);
        }
        return key;
    }

    private static String choose(
            Map<String, SecretKey> keys, @Nullable String chosen, String property, String variable) {
        if (chosen == null || chosen.isBlank()) {
            if (keys.size() == 1) {
                return keys.keySet().iterator().next();
            }
            throw new PersonalDataKeyFault(
                    "Several keys for personal data: set %s (%s) to the one to use".formatted(property, variable));
        }
        if (!keys.containsKey(chosen)) {
            throw new PersonalDataKeyFault("%s (%s) names the key '%s', but jmo.personal-data.keys.%s is not set"
                    .formatted(property, variable, chosen, chosen));
        }
        return chosen;
    }

    private static String wellFormed(String id) {
        if (!ID.matcher(id).matches()) {
            throw new PersonalDataKeyFault(
                    "jmo.personal-data.keys.%s: the id of a key is 1 to 16 lower-case letters and digits"
                            .formatted(id));
        }
        return id;
    }

    private static SecretKey decode(String property, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException noBase64) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new PersonalDataKeyFault(
                    "jmo.personal-data.%s is not a key: it takes 32 random bytes in Base64".formatted(property));
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
