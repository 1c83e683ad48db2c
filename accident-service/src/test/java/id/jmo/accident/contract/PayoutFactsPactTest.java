package id.jmo.accident.contract;

import static id.jmo.accident.contract.Messages.ACCIDENT;
import static id.jmo.accident.contract.Messages.INSTANT;
import static id.jmo.accident.contract.Messages.PAYOUT;
import static id.jmo.accident.contract.Messages.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What this service reads of the facts of payouts. */
@ConsumerPactTest
@PactTestFor(
        providerName = "payout-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class PayoutFactsPactTest {

    @Pact(provider = "payout-service", consumer = "accident-service")
    V4Pact facts(PactBuilder builder) {
        return new Messages(builder)
                .of("id.jmo.payout.benefit-completed.v1", data -> payout(data).stringMatcher("paidAt", INSTANT, TIME))
                .of(
                        "id.jmo.payout.benefit-refused.v1",
                        data -> payout(data).stringMatcher("reason", "[A-Z_]+", "HOLDER_NAME_DIFFERS"))
                .of(
                        "id.jmo.payout.benefit-returned.v1",
                        data -> payout(data).stringMatcher("reason", "[A-Z_]+", "RETURNED_BY_BANK"))
                .pact();
    }

    @Test
    void the_facts_of_payouts_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .extracting(message -> Messages.read(message).toString())
                .containsExactlyInAnyOrder(
                        "BenefitCompleted[payoutId=%s, accidentId=%s, paidAt=%s]".formatted(PAYOUT, ACCIDENT, TIME),
                        "BenefitRefused[payoutId=%s, accidentId=%s, reason=HOLDER_NAME_DIFFERS]"
                                .formatted(PAYOUT, ACCIDENT),
                        "BenefitReturned[payoutId=%s, accidentId=%s, reason=RETURNED_BY_BANK]"
                                .formatted(PAYOUT, ACCIDENT));
    }

    private static LambdaDslObject payout(LambdaDslObject data) {
        return data.uuid("payoutId", PAYOUT).uuid("accidentId", ACCIDENT);
    }
}
