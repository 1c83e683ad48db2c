package id.jmo.accident.contract;

import static id.jmo.accident.contract.Messages.ACCIDENT;
import static id.jmo.accident.contract.Messages.MEMBER;
import static id.jmo.accident.contract.Messages.PAYOUT;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What this service reads of the facts of savings: the month that is paid, and the settlement of a benefit. */
@ConsumerPactTest
@PactTestFor(
        providerName = "balance-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class SavingsFactsPactTest {

    @Pact(provider = "balance-service", consumer = "accident-service")
    V4Pact facts(PactBuilder builder) {
        return new Messages(builder)
                .of(
                        "id.jmo.savings.credited.v1",
                        data -> data.uuid("memberId", MEMBER)
                                .stringMatcher("lastContributionMonth", "\\d{4}-\\d{2}", "2026-10"))
                .of(
                        "id.jmo.savings.benefit-settled.v1",
                        data -> data.uuid("accidentId", ACCIDENT).uuid("payoutId", PAYOUT))
                .pact();
    }

    @Test
    void the_facts_of_savings_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .extracting(message -> Messages.read(message).toString())
                .containsExactlyInAnyOrder(
                        "Credited[memberId=%s, lastContributionMonth=2026-10]".formatted(MEMBER),
                        "BenefitSettled[accidentId=%s, payoutId=%s]".formatted(ACCIDENT, PAYOUT));
    }
}
