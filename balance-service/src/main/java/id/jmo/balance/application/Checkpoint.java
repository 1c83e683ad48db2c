package id.jmo.balance.application;

import java.time.Instant;

/** Up to when all heads are known to include the journal's postings. */
public interface Checkpoint {

    /** {@link Instant#EPOCH} before the first. */
    Instant read();

    void write(Instant instant);
}
