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

/** Events that are delivered again, and events that are not allowed. */
class ReplayTest extends ClaimComponentTest {

    private static final List<String> OURS = List.of("claims", "memberFacts", "savingsFacts", "paymentRecords");

    @Autowired
    @Qualifier("eventContainer")
    ConcurrentMessageListenerContainer<?, ?> container;

    @Autowired
    MeterRegistry registry;

    @Test
    void a_replay_of_everything_from_offset_zero_changes_nothing() {
        MemberId paid = eligibleMember(BALANCE);
        String claim = payingClaimOf(paid, BALANCE);
        String payout = payoutOf(claim);
        others.pays(claim, paid, payout, BALANCE);
        others.settles(claim, paid, payout, BALANCE, 0);
        awaitStatus(paid, claim, "COMPLETED");
        others.sendsBack(claim, paid, payout, BALANCE, "ACCOUNT_CLOSED");
        others.reverses(claim, paid, payout, BALANCE);
        awaitStatus(paid, claim, "RETURNED");
        MemberId refused = eligibleMember(BALANCE);
        others.refusesIdentity(submittedBy(refused), refused);

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
        OtherServices.SentEvent held = others.holds(claim, member, BALANCE);
        others.publishAgain(held);
        OtherServices.SentEvent verified = others.verifies(claim, member);
        others.publishAgain(verified);
        awaitStatus(member, claim, "PAYING");
        String payout = payoutOf(claim);
        OtherServices.SentEvent settled = others.settles(claim, member, payout, BALANCE, 0);
        others.publishAgain(settled);
        others.publishAgain(verified);
        awaitStatus(member, claim, "COMPLETED");

        assertThat(timeline(member, claim, "code")).doesNotHaveDuplicates();
        assertThat(factsOf(claim)).containsExactly("submitted", "approved", "completed");
    }

    @Test
    void an_event_that_is_not_allowed_is_counted_and_changes_nothing() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);
        double before = unexpected("PayoutCompleted", "VERIFYING");
        double unknownBefore = unexpected("BalanceHeld", "NO_CLAIM");

        others.pays(claim, member, PayoutId.next().toString(), BALANCE);
        others.holds(ClaimId.next().toString(), member, BALANCE);

        await().atMost(TIMEOUT).until(() -> unexpected("PayoutCompleted", "VERIFYING") == before + 1);
        await().atMost(TIMEOUT).until(() -> unexpected("BalanceHeld", "NO_CLAIM") == unknownBefore + 1);
        assertThat(claim(member, claim).text("/status")).isEqualTo("VERIFYING");
        assertThat(mongo.getCollection("deadLetters").countDocuments()).isZero();
    }

    private double unexpected(String event, String state) {
        var counter = registry.find("jmo.claim.unexpected.events")
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
        List.of("outbox", "pending", "relay", "lastSequence").forEach(state::remove);
        return state;
    }
}
