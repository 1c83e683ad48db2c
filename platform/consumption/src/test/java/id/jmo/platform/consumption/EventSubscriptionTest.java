package id.jmo.platform.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EventSubscriptionTest {

    private static final String MEMBERS = "jmo.members.v1";

    private record Snapshot(String name) {}

    private record Ended(String reason) {}

    @Test
    void on_every_handles_the_types_that_are_not_named_and_those_to_come() {
        var subscription = EventSubscription.to(MEMBERS)
                .on("id.jmo.member.ended.v1", Ended.class, _ -> {})
                .onEvery(Snapshot.class, _ -> {})
                .build();

        assertThat(dataType(subscription, "id.jmo.member.ended.v1")).isEqualTo(Ended.class);
        assertThat(dataType(subscription, "id.jmo.member.registered.v1")).isEqualTo(Snapshot.class);
        assertThat(dataType(subscription, "id.jmo.member.to-come.v1")).isEqualTo(Snapshot.class);
    }

    @Test
    void without_it_a_type_that_is_not_named_is_ignored_as_is_another_topic() {
        var subscription = EventSubscription.to(MEMBERS)
                .on("id.jmo.member.ended.v1", Ended.class, _ -> {})
                .andTo("jmo.claims.v1")
                .onEvery(Snapshot.class, _ -> {})
                .build();

        assertThat(subscription.reactionTo(MEMBERS, "id.jmo.member.registered.v1"))
                .isNull();
        assertThat(subscription.reactionTo("jmo.payouts.v1", "id.jmo.member.ended.v1"))
                .isNull();
    }

    @Test
    void a_type_has_one_handler_in_a_subscription() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventSubscription.to(MEMBERS)
                        .onEvery(Snapshot.class, _ -> {})
                        .onEvery(Snapshot.class, _ -> {}));
    }

    private static Class<?> dataType(EventSubscription subscription, String type) {
        var reaction = subscription.reactionTo(MEMBERS, type);
        assertThat(reaction).isNotNull();
        return reaction.dataType();
    }
}
