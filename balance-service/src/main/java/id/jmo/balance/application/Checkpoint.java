package id.jmo.balance.application;

import java.time.Instant;

/** Remembers up to when all heads are known to have followed the journal. */
public interface Checkpoint {

    /** {@link Instant#EPOCH} before the first. */
    Instant read();

    void write(Instant instant);
}
