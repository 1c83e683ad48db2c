package id.jmo.complaint.model;

import id.jmo.platform.caseclock.CaseClock;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;

/** The state of a complaint, with the data that only this state has. {@link ComplaintLifecycle} has the transitions. */
public sealed interface ComplaintState {

    /** Waits for an officer to verify it. */
    record Submitted() implements ComplaintState {}

    /** Verified; the limit for the answer runs. */
    record Verified() implements ComplaintState {}

    /** An officer works on it. */
    record InWork() implements ComplaintState {}

    /**
     * The officer has approved corrections, and account-service has not answered yet. The officers' limit runs.
     *
     * @param officer who decided
     * @param answer the officer's words to the member, for when all is recorded
     */
    record Correcting(String officer, Confidential answer) implements ComplaintState {}

    /** Waits for the end of the compliance case against the employer; the limit for the answer rests. */
    record UnderInspection() implements ComplaintState {}

    /** The officer has asked the member; the limit for the answer rests until the member replies. */
    record AwaitingMember(CaseClock reply) implements ComplaintState {}

    /** Answered. Without a word from the member it is closed. */
    record Answered(CaseClock objection) implements ComplaintState {}

    /** @param answered whether there was an answer, or the member never replied to a question */
    record Closed(boolean answered) implements ComplaintState {}

    record Rejected(RejectionReason reason) implements ComplaintState {}

    /** By the member. */
    record Withdrawn() implements ComplaintState {}

    /** A duplicate, handled with another complaint of the same member. */
    record Merged(ComplaintId into) implements ComplaintState {}

    default ComplaintStatus status() {
        return switch (this) {
            case Submitted _ -> ComplaintStatus.SUBMITTED;
            case Verified _ -> ComplaintStatus.VERIFIED;
            case InWork _ -> ComplaintStatus.IN_WORK;
            case Correcting _ -> ComplaintStatus.CORRECTING;
            case UnderInspection _ -> ComplaintStatus.UNDER_INSPECTION;
            case AwaitingMember _ -> ComplaintStatus.AWAITING_MEMBER;
            case Answered _ -> ComplaintStatus.ANSWERED;
            case Closed _ -> ComplaintStatus.CLOSED;
            case Rejected _ -> ComplaintStatus.REJECTED;
            case Withdrawn _ -> ComplaintStatus.WITHDRAWN;
            case Merged _ -> ComplaintStatus.MERGED;
        };
    }

    /** Whether something is still to come. */
    default boolean isOpen() {
        return switch (this) {
            case Submitted _, Verified _, InWork _, Correcting _, UnderInspection _, AwaitingMember _, Answered _ ->
                true;
            case Closed _, Rejected _, Withdrawn _, Merged _ -> false;
        };
    }

    /** Whether officers have something to do; their limit runs. */
    default boolean awaitsOfficer() {
        return switch (this) {
            case Submitted _, Verified _, InWork _, Correcting _ -> true;
            case UnderInspection _, AwaitingMember _, Answered _, Closed _, Rejected _, Withdrawn _, Merged _ -> false;
        };
    }
}
