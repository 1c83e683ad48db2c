package id.jmo.account.application.activities;

import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;

/** When members confirmed their data updates, of which only the last is kept itself. */
public interface DataUpdateTimes {

    /**
     * Keeps the time of a confirmation, once.
     *
     * @param update what distinguishes it from the member's other ones: until when it could be answered
     */
    void add(MemberId member, Instant update, Instant at);

    /** Those at that moment or before, the latest first. */
    List<Instant> until(Instant moment, MemberId member, int atMost);
}
