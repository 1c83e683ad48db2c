package id.jmo.balance.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One proof of the ledger, from its request to its result. It moves batch by batch; each step stores what was found and where
 * the next one begins.
 *
 * @param from an increment proves what was booked since; a full proof everything
 * @param cursor behind which the next batch begins; none at the beginning of a phase
 * @param soundUpTo of a finished proof: everything booked before is proved, by this proof and those before it; none if the
 *     ledger was never sound
 * @param ledgerSound of a finished proof: the last full proof was sound, and every increment since
 * @param step counts the changes, for optimistic locking
 */
public record ProofRun(
        ProofId id,
        Kind kind,
        State state,
        Phase phase,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant from,
        @Nullable Cursor cursor,
        Findings findings,
        @Nullable Instant soundUpTo,
        boolean ledgerSound,
        long step) {

    /** How far clocks of two instances may differ, and how long a posting may be on its way into the store. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    public enum Kind {
        /** Every book from its first posting. */
        FULL,
        /** What was booked since the ledger was last sound. */
        INCREMENT
    }

    public enum State {
        REQUESTED,
        RUNNING,
        DONE
    }

    public enum Phase {
        /** Book by book, in the order of the members. */
        BOOKS,
        /** Posting by posting: does a book count it, can it be read? */
        POSTINGS
    }

    /**
     * A place in the books or postings.
     *
     * @param id of a member or posting
     * @param bookedAt of a posting, where the order is by time
     */
    public record Cursor(String id, @Nullable Instant bookedAt) {}

    public static ProofRun full(Instant now) {
        return requested(Kind.FULL, Phase.BOOKS, now);
    }

    public static ProofRun increment(Instant now) {
        return requested(Kind.INCREMENT, Phase.POSTINGS, now);
    }

    private static ProofRun requested(Kind kind, Phase phase, Instant now) {
        return new ProofRun(
                ProofId.next(),
                kind,
                State.REQUESTED,
                phase,
                now,
                null,
                null,
                null,
                null,
                Findings.NONE,
                null,
                false,
                0);
    }

    /** @param last the proof that was finished last, if there was any */
    public ProofRun started(@Nullable ProofRun last, Instant now) {
        Instant since = kind == Kind.FULL || last == null ? null : last.soundUpTo();
        return changed(State.RUNNING, phase, now, null, since, null, findings, null, false);
    }

    public ProofRun proved(Findings all, Cursor behind) {
        return changed(State.RUNNING, phase, startedAt, null, from, behind, all, null, false);
    }

    /** All books are proved. */
    public ProofRun withPostingsLeft(Findings all) {
        return changed(State.RUNNING, Phase.POSTINGS, startedAt, null, from, null, all, null, false);
    }

    /** @param last the proof that was finished last before this one, if there was any */
    public ProofRun finished(Findings all, @Nullable ProofRun last, Instant now) {
        boolean sound = all.isSound() && (kind == Kind.FULL || (last != null && last.ledgerSound()));
        Instant before = last == null ? null : last.soundUpTo();
        Instant proved = startedAt == null ? null : startedAt.minus(MARGIN);
        return changed(State.DONE, phase, startedAt, now, from, null, all, sound ? proved : before, sound);
    }

    private ProofRun changed(
            State nextState,
            Phase nextPhase,
            @Nullable Instant started,
            @Nullable Instant finished,
            @Nullable Instant since,
            @Nullable Cursor behind,
            Findings found,
            @Nullable Instant provedUpTo,
            boolean sound) {
        return new ProofRun(
                id,
                kind,
                nextState,
                nextPhase,
                requestedAt,
                started,
                finished,
                since,
                behind,
                found,
                provedUpTo,
                sound,
                step + 1);
    }
}
