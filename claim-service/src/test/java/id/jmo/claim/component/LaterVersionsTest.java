package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The other services were upgraded first, or rolled back last: their events have fields and types that this version does not know. */
class LaterVersionsTest extends ClaimComponentTest {

    @Autowired
    @Qualifier("eventContainer")
    ConcurrentMessageListenerContainer<?, ?> container;

    @Test
    void a_claim_goes_its_way_among_events_of_a_later_version_and_none_becomes_a_dead_letter() {
        long deadBefore = deadLetters();
        others.areOfALaterVersion();
        MemberId member = eligibleMember(BALANCE);
        String claim = payingClaimOf(member, BALANCE);
        String payout = payoutOf(claim);
        others.pays(claim, member, payout, BALANCE);
        others.settles(claim, member, payout, BALANCE, 0);
        awaitStatus(member, claim, "COMPLETED");

        topics.awaitAllHandled(container);
        assertThat(factsOf(claim)).containsExactly("submitted", "approved", "completed");
        assertThat(deadLetters()).isEqualTo(deadBefore);
    }

    private long deadLetters() {
        return mongo.getCollection("deadLetters").countDocuments();
    }
}
