package id.jmo.payout.model.reconciliation;

import id.jmo.platform.values.Jakarta;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of the statement, in Asia/Jakarta, and the time in which our own notes are judged with it.
 *
 * <p>The bank's clock and ours are not the same. What we noted at the very end of a day may stand on the bank's next
 * one, so its judgement is left to the next day, when both statements are there. What the bank booked at the end of a
 * day and we noted on the next is found by its reference, on whichever day it stands.
 *
 * @param grace how long before midnight that end begins
 */
public record BusinessDay(LocalDate date, Duration grace) {

    public Instant begins() {
        return date.atStartOfDay(Jakarta.ZONE).toInstant();
    }

    /** The first moment of the next day. */
    public Instant ends() {
        return date.plusDays(1).atStartOfDay(Jakarta.ZONE).toInstant();
    }

    /** From when on what we noted is judged with this day. */
    public Instant judgedFrom() {
        return begins().minus(grace);
    }

    /** The first moment that is judged with the next day. */
    public Instant judgedBefore() {
        return ends().minus(grace);
    }

    public boolean judges(Instant noted) {
        return !noted.isBefore(judgedFrom()) && noted.isBefore(judgedBefore());
    }
}
