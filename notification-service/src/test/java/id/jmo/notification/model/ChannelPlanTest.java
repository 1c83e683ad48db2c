package id.jmo.notification.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelPlanTest {

    private static Map<Step, Set<Channel>> everything() {
        Map<Step, Set<Channel>> plan = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            plan.put(step, Set.of(Channel.values()));
        }
        return plan;
    }

    @Test
    void a_step_is_told_over_the_channels_planned_for_it_and_no_other() {
        Map<Step, Set<Channel>> planned = everything();
        planned.put(Step.CLAIM_SENT_TO_REVIEW, Set.of(Channel.INBOX));
        planned.put(Step.CLAIM_CANCELLED, Set.of());

        ChannelPlan plan = new ChannelPlan(planned);

        assertThat(plan.channelsFor(Step.CLAIM_SENT_TO_REVIEW)).containsExactly(Channel.INBOX);
        assertThat(plan.channelsFor(Step.CLAIM_CANCELLED)).isEmpty();
        assertThat(plan.channelsFor(Step.CLAIM_COMPLETED)).containsExactlyInAnyOrder(Channel.values());
    }

    @Test
    void a_step_that_was_forgotten_in_the_configuration_stops_the_service() {
        Map<Step, Set<Channel>> planned = everything();
        planned.remove(Step.CLAIM_RETURNED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelPlan(planned))
                .withMessageContaining("claim-returned");
    }
}
