package id.jmo.accident.application;

import java.time.Instant;

/** Counters for limits that hold across instances. */
public interface Counters {

    /**
     * Counts one more.
     *
     * @param key of the counter; fingerprinted, for it may be personal data
     * @param until from when on the counter may be forgotten
     * @return the count, with this one
     */
    long count(String key, Instant until);

    void forgetExpired(Instant now);
}
