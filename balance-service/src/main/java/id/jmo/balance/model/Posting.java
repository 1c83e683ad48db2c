package id.jmo.balance.model;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;

/**
 * One booking in a member's book: written once, never changed, never removed. Its lines sum to zero.
 *
 * @param sequence the posting's place in the member's book, from 1 without a gap
 */
public record Posting(MemberId member, long sequence, Entry entry, List<Line> lines, Instant postedAt) {

    public Posting {
        lines = List.copyOf(lines);
    }

    /** The idempotency key: the id of what it books. */
    public String id() {
        return entry.id();
    }

    /** The sum over the lines; zero in a sound ledger. */
    public Rupiah sum() {
        return lines.stream().map(Line::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
