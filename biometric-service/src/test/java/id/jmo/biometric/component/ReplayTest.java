package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Claims that are delivered again from the first one on. */
class ReplayTest extends BiometricComponentTest {

    @Autowired
    @Qualifier("eventContainer")
    ConcurrentMessageListenerContainer<?, ?> container;

    @Test
    void a_replay_of_everything_from_offset_zero_judges_nothing_anew() {
        String verified = openWithMatchingSelfie();
        ClaimId approved = submitClaim(member, verified);
        awaitEvent("identity-verified", verified);
        decide("approved", approved, member);
        MemberId other = MemberId.next();
        String doubtful = open(other);
        perform(other, doubtful, "grace").expectStatus().isOk();
        ClaimId rejected = submitClaim(other, doubtful);
        awaitEvent("identity-review-needed", doubtful);
        submitClaim(other, doubtful);
        awaitEvent("identity-refused", doubtful);
        decide("rejected", rejected, other);
        // Refused for want of a selfie that is there when the claim is delivered again.
        MemberId late = MemberId.next();
        enrol(late, Portraits.eileen());
        String early = open(late);
        submitClaim(late, early);
        awaitEvent("identity-refused", early);
        perform(late, early, "eileen").expectStatus().isOk();
        String unknown = UUID.randomUUID().toString();
        submitClaim(member, unknown);
        awaitEvent("identity-refused", unknown);
        topics.awaitAllHandled(container);
        List<String> verifications = List.of(verified, doubtful, early, unknown);
        Map<String, Document> before = states(verifications);
        Map<String, Set<String>> published = facts(verifications);
        assertThat(published.get(doubtful)).hasSize(2);
        // The other tests' claims are on the topic too: this service is to have read them before it reads all again.
        topics.redeliverAll(container);
        awaitPublishedTimes(2, published);
        long all = mongo.getCollection("verifications").countDocuments();
        long deadLetters = mongo.getCollection("deadLetters").countDocuments();

        topics.redeliverAll(container);

        assertThat(mongo.getCollection("verifications").countDocuments()).isEqualTo(all);
        assertThat(mongo.getCollection("deadLetters").countDocuments()).isEqualTo(deadLetters);
        assertThat(states(verifications)).isEqualTo(before);
        // A claim that is submitted again gets the same answer, down to the last figure.
        awaitPublishedTimes(3, published);
        assertThat(facts(verifications)).isEqualTo(published);
    }

    private void awaitPublishedTimes(int times, Map<String, Set<String>> published) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> published.entrySet().stream()
                        .allMatch(facts ->
                                topics.published(VERIFICATIONS, facts.getKey()).size()
                                        == times * facts.getValue().size()));
    }

    private void decide(String decision, ClaimId claim, MemberId of) {
        topics.publish(
                CLAIMS,
                "id.jmo.claim." + decision + ".v1",
                claim.toString(),
                2,
                Map.of("claimId", claim, "memberId", of, "reasons", List.of("OFFICER_REFUSED")));
    }

    private Map<String, Document> states(List<String> verifications) {
        return verifications.stream().collect(Collectors.toMap(Function.identity(), id -> {
            Document verification = stored(id);
            // What the outbox keeps for itself, and counts when an event is published again.
            List.of("outbox", "pending", "relay", "version", "lastSequence").forEach(verification::remove);
            return verification;
        }));
    }

    private Map<String, Set<String>> facts(List<String> verifications) {
        return verifications.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> topics.published(VERIFICATIONS, id).stream()
                                .map(event -> event.type() + " " + event.json())
                                .collect(Collectors.toSet())));
    }
}
