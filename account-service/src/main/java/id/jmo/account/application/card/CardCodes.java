package id.jmo.account.application.card;

import id.jmo.platform.values.MemberId;
import java.time.Instant;

/** Codes of cards: signed, without personal data, and different each time. */
public interface CardCodes {

    /** The longest code that is read, in characters; what {@link #issue} gives is shorter. */
    int LONGEST = 600;

    /**
     * What was read.
     *
     * @param genuine whether the code is ours; if not, the rest is of nobody
     */
    record Reading(boolean genuine, MemberId member, Instant validUntil) {}

    String issue(MemberId member, Instant validUntil);

    /** Reads any text; the work is the same whether it is a code of ours or not. */
    Reading read(String code);
}
