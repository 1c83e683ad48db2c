package id.jmo.biometric.application;

import id.jmo.biometric.model.Verification;
import id.jmo.biometric.model.Verification.Step;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All verifications. A verification and its event are stored in one write. */
public interface Verifications {

    void add(Verification.Open opened);

    Optional<Verification> find(VerificationId id);

    Optional<VerificationId> findByClaim(ClaimId claim);

    /**
     * The sessions that the member opened, the latest first.
     *
     * @param after the last one of the page before; none for the first page
     */
    List<Verification> openedBy(MemberId member, Optional<Verification> after, int limit);

    /**
     * Reads, decides and, if the decision is a step, writes; begins again on a concurrent change, so the decision must
     * be pure. An id that is not stored is decided as {@link Verification.NeverOpened}.
     *
     * @return the verification after the decision
     */
    Verification change(VerificationId id, Function<Verification, Optional<Step>> decision);

    /** Verifications whose frames are to be judged by now. */
    List<VerificationId> waitingSince(Instant now, int limit);

    /** A place in the officers' queue: behind who came at that time, and among those by id. */
    record Place(Instant since, String id) {

        static final Place FIRST = new Place(Instant.EPOCH, "");

        static Place of(Verification.Used used) {
            return new Place(used.judgedAt(), used.id().toString());
        }

        /** @throws IllegalArgumentException if the text is none of {@link #toString} */
        public static Place parse(String text) {
            int end = text.indexOf('-');
            if (end < 1) {
                throw new IllegalArgumentException("No place in the queue");
            }
            Instant since = Instant.ofEpochMilli(Long.parseLong(text.substring(0, end)));
            return new Place(since, VerificationId.of(text.substring(end + 1)).toString());
        }

        @Override
        public String toString() {
            return since.toEpochMilli() + "-" + id;
        }
    }

    /** Verifications that wait for an officer behind this place, the longest waiting first. */
    List<Verification.Used> inReview(Place behind, int limit);
}
