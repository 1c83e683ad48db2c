package id.jmo.balance.model.development;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rate of a year, on its way into the books: one person proposes it, another releases or refuses it. A later publication
 * for the same year corrects it.
 *
 * @param proposedBy the subject of the token
 * @param decidedBy the subject of the token; none while it is proposed
 */
public record RatePublication(
        PublicationId id,
        YearlyRate rate,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    public enum State {
        PROPOSED,
        /** Another person has agreed; the books are yet to follow. */
        RELEASED,
        /** Another person has not agreed, or the one who proposed it has withdrawn it. */
        REFUSED,
        /** Every book follows it. */
        APPLIED
    }

    public static RatePublication proposed(PublicationId id, YearlyRate rate, String by, Instant at) {
        return new RatePublication(id, rate, State.PROPOSED, by, at, null, null);
    }

    public RatePublication released(String by, Instant at) {
        return new RatePublication(id, rate, State.RELEASED, proposedBy, proposedAt, by, at);
    }

    public RatePublication refused(String by, Instant at) {
        return new RatePublication(id, rate, State.REFUSED, proposedBy, proposedAt, by, at);
    }

    public RatePublication applied() {
        return new RatePublication(id, rate, State.APPLIED, proposedBy, proposedAt, decidedBy, decidedAt);
    }
}
