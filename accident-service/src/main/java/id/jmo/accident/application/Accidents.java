package id.jmo.accident.application;

import id.jmo.accident.model.Accident;
import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.Decision;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cases. A case and its events are stored in one write: exactly what is stored is published. */
public interface Accidents {

    /** The result of adding a case. */
    sealed interface Admission {

        record Admitted() implements Admission {}

        /** A case of the same member, day and kind is open; of two notified concurrently, one gets this. */
        record AlreadyNotified(AccidentId open) implements Admission {}
    }

    /** The id of the case that this request begins, the same whenever it is repeated. */
    AccidentId idFor(String command);

    /** @param command identifies the request, so that the same one finds its case when it is repeated */
    Admission add(Decision.Moved begun, String command);

    /** The case that this request has begun. */
    Optional<Accident> begunBy(String command);

    Optional<Accident> find(AccidentId id);

    Optional<Accident> find(AccidentNumber number);

    /**
     * Reads, decides and, if the case moved, writes; repeats all three after a concurrent write, so the decision must be
     * pure.
     *
     * @return the case as it was before, and the decision that was stored; empty if there is no such case
     */
    Optional<Decided> change(AccidentId id, Function<Accident, Decision> decision);

    /** A decision, and the case before it. */
    record Decided(Accident before, Decision decision) {}

    /** The member's cases, the latest first; those before the cursor. */
    List<Accident> ofMember(MemberId member, @Nullable AccidentId cursor, int limit);

    /** The cases of an employer's workers, the latest first; those before the cursor. */
    List<Accident> ofEmployer(String employerNumber, @Nullable AccidentId cursor, int limit);

    /** The cases that a health facility notified or treats on a guarantee, the latest first; those before the cursor. */
    List<Accident> ofFacility(String facilityCode, @Nullable AccidentId cursor, int limit);

    /** The case with this letter of guarantee. */
    Optional<Accident> withGuarantee(UUID letter);

    /** The cases that wait for an officer, the earliest first; those after the cursor. */
    List<Accident> inReview(@Nullable AccidentId cursor, int limit);

    /** The cases whose step is overdue and not marked as late yet. */
    List<Accident> newlyOverdue(Instant now, int limit);

    /** The cases whose step is overdue, the earliest first; those after the cursor. */
    List<Accident> overdue(Instant now, @Nullable AccidentId cursor, int limit);

    long countOverdue(Instant now);
}
