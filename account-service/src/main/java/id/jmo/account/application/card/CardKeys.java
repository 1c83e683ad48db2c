package id.jmo.account.application.card;

import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.Optional;

/** The keys that sign the codes of cards. All instances have the same. */
public interface CardKeys {

    /**
     * A key.
     *
     * @param id the {@code kid} of the codes
     * @param publicKey a JSON Web Key without the private part
     * @param pair the JSON Web Key with the private part
     * @param keptUntil when no code that it signed is of interest any more
     */
    record CardKey(String id, String publicKey, Confidential pair, Instant keptUntil) {}

    Optional<CardKey> find(String id);

    /**
     * Stores a key, unless another instance was faster.
     *
     * @return the key that is stored under the id
     */
    CardKey addIfAbsent(CardKey key);

    /** Deletes the keys that are kept no longer. */
    void deleteExpired(Instant now);
}
