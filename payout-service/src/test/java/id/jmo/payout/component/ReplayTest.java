package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.payout.application.Payouts;
import id.jmo.payout.model.Payout;
import id.jmo.platform.values.PayoutId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Orders that are delivered again from the first one on; the real broker, and the bank of the partner sandbox. */
class ReplayTest extends PayoutComponentTest {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    @Qualifier("eventContainer")
    private ConcurrentMessageListenerContainer<?, ?> container;

    @Autowired
    private Payouts payouts;

    @Test
    void a_replay_of_everything_from_offset_zero_pays_nobody_again() {
        Case paid = newCase();
        Case refused = newCase("SOMEBODY ELSE", "");
        Case returned = newCase("EILEEN COLLINS", ",\"behaviour\":\"RETURNED\"");
        List.of(paid, refused, returned).forEach(this::approve);
        awaitEvent(COMPLETED, paid);
        awaitEvent(REFUSED, refused);
        awaitEvent(RETURNED, returned);
        Case correction = newCase();
        Case corrected = new Case(PayoutId.next(), returned.claimId(), returned.memberId(), correction.account());
        topics.publish(CLAIMS, CORRECTED, corrected.claimId().toString(), 9, approval(corrected, NET));
        awaitEvent(COMPLETED, corrected);
        List<Case> all = List.of(paid, refused, returned, corrected);
        all.forEach(this::awaitNothingMoreIsDue);
        topics.awaitAllHandled(container);
        Map<Case, Payout> states = ofEach(all, this::stored);
        Map<Case, Set<String>> facts = facts(all);
        Map<Case, List<String>> visits = visits(all);
        long setAside = mongo.getCollection("deadLetters").countDocuments();

        topics.redeliverAll(container);

        // Each order is answered with what was answered before, and the bank hears of none.
        await().untilAsserted(() -> assertThat(all)
                .allSatisfy(claim -> assertThat(eventsOf(claim))
                        .containsAll(facts.get(claim).stream()
                                .map(fact -> fact.substring(0, fact.indexOf(' ')))
                                .toList())
                        .hasSizeGreaterThan(facts.get(claim).size())));
        assertThat(facts(all)).isEqualTo(facts);
        assertThat(ofEach(all, this::stored)).isEqualTo(states);
        assertThat(visits(all)).isEqualTo(visits);
        assertThat(mongo.getCollection("deadLetters").countDocuments()).isEqualTo(setAside);
        assertPaidOnce(paid, 1);
        assertPaidOnce(corrected, 1);
        assertNothingPaid(refused, 0);
        assertNothingPaid(returned, 1);
    }

    /** A paid payout is looked at for a while, for the money may come back. */
    private void awaitNothingMoreIsDue(Case claim) {
        await().until(() -> stored(claim).dueAt() == null);
    }

    private Payout stored(Case claim) {
        return payouts.find(claim.payoutId()).orElseThrow();
    }

    private Map<Case, Set<String>> facts(List<Case> claims) {
        return ofEach(
                claims,
                claim -> topics.published(PAYOUTS, claim.payoutId().toString()).stream()
                        .map(event -> event.type() + " " + event.json())
                        .collect(Collectors.toSet()));
    }

    private static Map<Case, List<String>> visits(List<Case> claims) {
        return ofEach(claims, claim -> SandboxBank.visits(claim.reference()));
    }

    private static <T> Map<Case, T> ofEach(List<Case> claims, Function<Case, T> what) {
        return claims.stream().collect(Collectors.toMap(Function.identity(), what));
    }
}
