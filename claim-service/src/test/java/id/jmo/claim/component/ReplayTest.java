package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Facts that are delivered again, and facts that cannot be. */
class ReplayTest extends ClaimComponentTest {

    private static final List<String> OURS = List.of("claims", "memberFacts", "savingsFacts", "paymentRecords");

    @Autowired
    @Qualifier("eventContainer")
    ConcurrentMessageListenerContainer<?, ?> container;

    @Autowired
    MeterRegistry meters;

    @Test
    void a_replay_of_everything_from_offset_zero_changes_nothing() {
        MemberId paid = eligibleMember(BALANCE);
        String claim = payingClaimOf(paid, BALANCE);
        String payout = payoutOf(claim);
        neighbours.pays(claim, paid, payout, BALANCE);
        neighbours.settles(claim, paid, payout, BALANCE, 0);
        awaitStatus(paid, claim, "COMPLETED");
        neighbours.sendsBack(claim, paid, payout, BALANCE, "ACCOUNT_CLOSED");
        neighbours.reverses(claim, paid, payout, BALANCE);
        awaitStatus(paid, claim, "RETURNED");
        MemberId refused = eligibleMember(BALANCE);
        neighbours.refusesIdentity(submittedBy(refused), refused);

        topics.awaitAllHandled(container);
        Map<String, Map<Object, Document>> before = everythingStored();

        topics.redeliverAll(container);

        assertThat(everythingStored()).isEqualTo(before);
        assertThat(factsOf(claim)).containsExactly("submitted", "approved", "completed", "returned");
    }

    @Test
    void the_same_event_twice_has_one_effect() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        Neighbours.Told held = neighbours.holds(claim, member, BALANCE);
        neighbours.again(held);
        Neighbours.Told verified = neighbours.verifies(claim, member);
        neighbours.again(verified);
        awaitStatus(member, claim, "PAYING");
        String payout = payoutOf(claim);
        Neighbours.Told settled = neighbours.settles(claim, member, payout, BALANCE, 0);
        neighbours.again(settled);
        neighbours.again(verified);
        awaitStatus(member, claim, "COMPLETED");

        assertThat(timeline(member, claim, "code")).doesNotHaveDuplicates();
        assertThat(factsOf(claim)).containsExactly("submitted", "approved", "completed");
    }

    @Test
    void what_cannot_be_is_counted_and_nothing_else_happens() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        double before = unexpected("PayoutCompleted", "VERIFYING");
        double unknownBefore = unexpected("BalanceHeld", "NO_CLAIM");

        neighbours.pays(claim, member, PayoutId.next().toString(), BALANCE);
        neighbours.holds(ClaimId.next().toString(), member, BALANCE);

        await().atMost(PATIENCE).until(() -> unexpected("PayoutCompleted", "VERIFYING") == before + 1);
        await().atMost(PATIENCE).until(() -> unexpected("BalanceHeld", "NO_CLAIM") == unknownBefore + 1);
        assertThat(claim(member, claim).text("/status")).isEqualTo("VERIFYING");
        assertThat(mongo.getCollection("deadLetters").countDocuments()).isZero();
    }

    private double unexpected(String event, String state) {
        var counter = meters.find("jmo.claim.unexpected.events")
                .tags("event", event, "state", state)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private Map<String, Map<Object, Document>> everythingStored() {
        return OURS.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> mongo.findAll(Document.class, name).stream()
                                .collect(Collectors.toMap(document -> document.get("_id"), ReplayTest::stateOf))));
    }

    /** Without what the outbox keeps for its own work, and without the marks of the deadlines. */
    private static Document stateOf(Document stored) {
        Document state = new Document(stored);
        List.of("outbox", "pending", "relay").forEach(state::remove);
        return state;
    }
}
