package id.jmo.claim.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CausePolicyTest {

    private final CausePolicy policy = new CausePolicy(Set.of(Cause.RESIGNATION, Cause.TERMINATION));

    @Test
    void the_cause_for_which_the_membership_ended_is_accepted() {
        assertThat(policy.faultOf(Cause.RESIGNATION, Optional.of(Cause.RESIGNATION)))
                .isEmpty();
    }

    @Test
    void another_cause_than_that_of_the_end_is_refused() {
        assertThat(policy.faultOf(Cause.RESIGNATION, Optional.of(Cause.TERMINATION)))
                .contains(CausePolicy.Fault.DIFFERS_FROM_MEMBERSHIP);
    }

    @Test
    void no_cause_agrees_with_an_unknown_one() {
        assertThat(policy.faultOf(Cause.RESIGNATION, Optional.empty()))
                .contains(CausePolicy.Fault.DIFFERS_FROM_MEMBERSHIP);
    }

    @Test
    void a_cause_that_needs_documents_is_for_the_branch_even_if_it_is_true() {
        assertThat(policy.faultOf(Cause.DEATH, Optional.of(Cause.DEATH))).contains(CausePolicy.Fault.NOT_ONLINE);
    }
}
