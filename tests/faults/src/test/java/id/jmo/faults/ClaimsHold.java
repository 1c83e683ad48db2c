package id.jmo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of every claim after a round of faults, whichever faults they were. */
interface ClaimsHold {

    /** Of the schedule of the round. */
    long seed();

    Invariants claims();

    @Test
    default void every_claim_has_ended_or_is_parked_for_its_member_with_its_reason() {
        assertHolds(claims().endedOrParked());
    }

    @Test
    default void the_bank_paid_every_paid_claim_once_to_its_account_and_in_full() {
        assertHolds(claims().paidOnce());
    }

    @Test
    default void the_bank_paid_nobody_else() {
        assertHolds(claims().nobodyElsePaid());
    }

    @Test
    default void the_ledger_proves() {
        assertHolds(claims().ledgerProves());
    }

    @Test
    default void what_was_paid_has_left_the_savings_and_what_was_not_is_still_there() {
        assertHolds(claims().savingsFollow());
    }

    @Test
    default void the_timeline_of_every_claim_is_complete_and_in_order() {
        assertHolds(claims().timelines());
    }

    @Test
    default void events_are_on_their_topics_in_the_order_of_their_aggregate() {
        assertHolds(claims().eventsInOrder());
    }

    @Test
    default void every_consumer_has_handled_every_event_and_none_is_a_dead_letter() {
        assertHolds(claims().everythingConsumed());
    }

    @Test
    default void every_member_was_notified_of_every_step_and_of_none_twice() {
        assertHolds(claims().notifiedOnce());
    }

    @Test
    default void every_kill_hit_claims_that_were_in_progress() {
        assertHolds(claims().killsHitClaims());
    }

    default void assertHolds(List<String> violations) {
        assertThat(violations).as("seed %d", seed()).isEmpty();
    }
}
