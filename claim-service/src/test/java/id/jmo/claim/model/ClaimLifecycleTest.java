package id.jmo.claim.model;

import static id.jmo.claim.model.Examples.officer;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.claim.model.ClaimTrigger.BalanceHeld;
import id.jmo.claim.model.ClaimTrigger.BalanceSettled;
import id.jmo.claim.model.ClaimTrigger.HoldLeft;
import id.jmo.claim.model.ClaimTrigger.HoldRefused;
import id.jmo.claim.model.ClaimTrigger.IdentityRefused;
import id.jmo.claim.model.ClaimTrigger.IdentityReviewNeeded;
import id.jmo.claim.model.ClaimTrigger.IdentityVerified;
import id.jmo.claim.model.ClaimTrigger.MemberCancels;
import id.jmo.claim.model.ClaimTrigger.MemberCorrectsAccount;
import id.jmo.claim.model.ClaimTrigger.OfficerApproves;
import id.jmo.claim.model.ClaimTrigger.OfficerRefuses;
import id.jmo.claim.model.ClaimTrigger.PayoutCompleted;
import id.jmo.claim.model.ClaimTrigger.PayoutRefused;
import id.jmo.claim.model.ClaimTrigger.PayoutReturned;
import id.jmo.claim.model.ClaimTrigger.StepOverdue;
import id.jmo.platform.testsupport.LifecyclePage;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the lifecycle: complete, unambiguous, true, and drawn in the documentation. */
class ClaimLifecycleTest {

    /** Claims that differ in whatever a decision looks at. */
    private static final List<Claim> CLAIMS = List.of(
            Examples.submitted(),
            Examples.after(Examples.submitted(), new BalanceHeld(Examples.SMALL)),
            Examples.after(Examples.submitted(), new IdentityVerified()),
            Examples.after(Examples.submitted(), new IdentityReviewNeeded(Examples.DOUBT)),
            Examples.inReview(Examples.SMALL),
            Examples.inReview(Examples.NEEDS_TWO_OFFICERS),
            Examples.awaitingSecondOfficer(),
            Examples.paying(),
            Examples.settling(),
            Examples.completed(),
            Examples.returned(),
            Examples.refusedByBank(),
            Examples.parked(Examples.returned()),
            Examples.parked(Examples.refusedByBank()),
            Examples.after(Examples.submitted(), new HoldRefused("NO_ACCOUNT")),
            Examples.after(Examples.submitted(), new MemberCancels()));

    @Test
    void the_table_is_exactly_what_the_code_does() {
        Set<String> declared = new TreeSet<>();
        ClaimLifecycle.TABLE.forEach(row -> row.to().forEach(to -> declared.add(edge(row.from(), row.trigger(), to))));

        Set<String> taken = new TreeSet<>();
        DecisionContext afterTheDeadline = Examples.at(Examples.NOW.plus(Duration.ofHours(1)));
        for (Claim claim : CLAIMS) {
            for (ClaimTrigger trigger : triggersFor(claim)) {
                if (ClaimLifecycle.decide(claim, trigger, afterTheDeadline) instanceof Decision.Moved moved) {
                    taken.add(edge(
                            claim.state().getClass(),
                            trigger.getClass(),
                            moved.claim().state().getClass()));
                }
            }
        }

        assertThat(taken).isEqualTo(declared);
    }

    @Test
    void every_state_and_every_trigger_is_in_the_table() {
        Set<Class<?>> states = new LinkedHashSet<>();
        Set<Class<?>> triggers = new LinkedHashSet<>();
        ClaimLifecycle.TABLE.forEach(row -> {
            states.add(row.from());
            states.addAll(row.to());
            triggers.add(row.trigger());
        });

        assertThat(states).containsExactlyInAnyOrderElementsOf(kindsOf(ClaimState.class));
        assertThat(triggers)
                .containsExactlyInAnyOrderElementsOf(List.of(ClaimTrigger.class.getPermittedSubclasses()).stream()
                        .filter(type -> type != ClaimTrigger.AboutPayout.class)
                        .toList());
    }

    private static List<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(kind -> kindsOf(kind).stream())
                        .toList()
                : List.of(type);
    }

    @Test
    void no_state_has_two_rows_for_one_trigger() {
        assertThat(ClaimLifecycle.TABLE.stream()
                        .map(row ->
                                row.from().getSimpleName() + " " + row.trigger().getSimpleName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_step_that_waits_has_something_to_do_when_it_is_late() {
        assertThat(CLAIMS.stream().filter(claim -> claim.clock().isPresent()))
                .allMatch(claim -> ClaimLifecycle.allows(claim, StepOverdue.class));
    }

    @Test
    void the_page_in_the_documentation_is_drawn_from_the_table() throws IOException {
        LifecyclePage page = LifecyclePage.of("claim-lifecycle.md", "a claim", "claim-service", "ClaimLifecycle")
                .begins("Verifying", "member submits")
                .ends(ClaimState.Completed.class, ClaimState.Rejected.class, ClaimState.Cancelled.class);
        ClaimLifecycle.TABLE.forEach(row -> page.row(row.from(), row.trigger(), row.to()));

        page.isTheOneInTheDocumentation("""
                Everything else that arrives changes nothing: repeated and late events are ignored; an event that is not allowed is
                counted (`jmo_claim_unexpected_events_total`) and logged.
                """);
    }

    private static List<ClaimTrigger> triggersFor(Claim claim) {
        PayoutId payout = Optional.of(claim.state())
                .flatMap(ClaimState::latestPayment)
                .map(Payment::payout)
                .orElseGet(PayoutId::next);
        return List.of(
                new BalanceHeld(Examples.SMALL),
                new BalanceHeld(Rupiah.of(99_000_000)),
                new HoldRefused("NO_ACCOUNT"),
                new IdentityVerified(),
                new IdentityReviewNeeded(Examples.DOUBT),
                new IdentityRefused(List.of()),
                new OfficerApproves(officer("officer-2"), "same person"),
                new OfficerRefuses(officer("officer-2"), "another person"),
                new MemberCancels(),
                new MemberCorrectsAccount(Examples.OTHER_ACCOUNT),
                new PayoutCompleted(payout, Examples.NOW),
                new PayoutRefused(payout, "ACCOUNT_CLOSED"),
                new PayoutReturned(payout, "ACCOUNT_CLOSED"),
                new BalanceSettled(payout),
                new StepOverdue(),
                new HoldLeft());
    }

    private static String edge(Class<?> from, Class<?> trigger, Class<?> to) {
        return from.getSimpleName() + " --" + trigger.getSimpleName() + "--> " + to.getSimpleName();
    }
}
