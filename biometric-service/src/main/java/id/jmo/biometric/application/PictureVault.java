package id.jmo.biometric.application;

import id.jmo.biometric.model.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Pictures, each set encrypted with a key of its own. Erasing takes the key first: from that moment nobody can read the
 * pictures, wherever copies of them have gone.
 */
public interface PictureVault {

    /**
     * Keeps a set of pictures; a set of the same name is replaced.
     *
     * @param eraseAt when it is erased; none if only on request
     */
    void keep(String name, List<Picture> pictures, Optional<Instant> eraseAt);

    /** The pictures in their order; empty if there are none, or no longer. */
    List<Picture> find(String name);

    boolean holds(String name);

    void eraseAt(String name, Instant time);

    void erase(String name);

    /** They are to be erased as soon as they are not needed any more. */
    void eraseOnceDecided(String name);

    boolean isErasedOnceDecided(String name);

    /** When the key was destroyed; empty if it is still there, or never was. */
    Optional<Instant> erasedAt(String name);

    List<String> due(Instant now, int limit);
}
