package id.jmo.balance.model.development;

import id.jmo.balance.model.DevelopmentKind;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The booking of development in every book, in the order of the members. Each step stores what was booked and where the next one
 * begins.
 *
 * @param id {@code development-2026-10}, or {@code final-} with the id of the publication
 * @param through the month; of final development the last one of the year
 * @param publication of final development, what it follows
 * @param cursor behind which the next batch begins; none at the beginning
 * @param books looked at so far
 * @param postings booked so far
 * @param unreadable books that were left out, because they cannot be continued
 * @param credited so far, in rupiah
 * @param takenBack so far, in rupiah, positive
 * @param step counts the changes, for optimistic locking
 */
public record DevelopmentRun(
        String id,
        DevelopmentKind kind,
        YearMonth through,
        @Nullable PublicationId publication,
        @Nullable MemberId cursor,
        long books,
        long postings,
        long unreadable,
        Rupiah credited,
        Rupiah takenBack,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long step) {

    /** What a batch has booked. */
    public record Batch(long books, long postings, long unreadable, Rupiah credited, Rupiah takenBack) {

        public static final Batch NONE = new Batch(0, 0, 0, Rupiah.ZERO, Rupiah.ZERO);

        /** @param amount what was booked in a book, zero if nothing */
        public Batch withBook(Rupiah amount) {
            return new Batch(
                    books + 1,
                    postings + (amount.isZero() ? 0 : 1),
                    unreadable,
                    amount.isPositive() ? credited.plus(amount) : credited,
                    amount.isNegative() ? takenBack.minus(amount) : takenBack);
        }

        public Batch withUnreadable() {
            return new Batch(books + 1, postings, unreadable + 1, credited, takenBack);
        }
    }

    public static DevelopmentRun ofMonth(YearMonth month, Instant at) {
        return started("development-" + month, DevelopmentKind.PROVISIONAL, month, null, at);
    }

    public static DevelopmentRun ofPublication(RatePublication publication, Instant at) {
        return started(
                idOf(publication.id()),
                DevelopmentKind.FINAL,
                YearMonth.of(publication.rate().year().getValue(), 12),
                publication.id(),
                at);
    }

    public static String idOf(PublicationId publication) {
        return "final-" + publication;
    }

    private static DevelopmentRun started(
            String id, DevelopmentKind kind, YearMonth through, @Nullable PublicationId publication, Instant at) {
        return new DevelopmentRun(id, kind, through, publication, null, 0, 0, 0, Rupiah.ZERO, Rupiah.ZERO, at, null, 0);
    }

    /** The key of the posting in the book of this member. */
    public String keyFor(MemberId member) {
        return member + ":" + (publication == null ? through : publication);
    }

    public DevelopmentRun booked(Batch batch, MemberId behind) {
        return next(batch, behind, null);
    }

    public DevelopmentRun finished(Batch last, Instant at) {
        return next(last, null, at);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    private DevelopmentRun next(Batch batch, @Nullable MemberId behind, @Nullable Instant finished) {
        return new DevelopmentRun(
                id,
                kind,
                through,
                publication,
                behind,
                books + batch.books(),
                postings + batch.postings(),
                unreadable + batch.unreadable(),
                credited.plus(batch.credited()),
                takenBack.plus(batch.takenBack()),
                startedAt,
                finished,
                step + 1);
    }
}
