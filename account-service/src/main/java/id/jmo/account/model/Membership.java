package id.jmo.account.model;

import java.time.LocalDate;

/** Whether the member takes part now. */
public sealed interface Membership {

    /** Contributions are due. */
    record Active() implements Membership {}

    /** Ended: {@code endedOn} is the last day of work, from which waiting periods are counted. */
    record Ended(LocalDate endedOn, EndCause cause) implements Membership {

        /** Nobody works again after that. */
        boolean isForGood() {
            return cause == EndCause.DEATH || cause == EndCause.TOTAL_DISABILITY;
        }
    }

    static Membership active() {
        return new Active();
    }
}
