package id.jmo.claim.contract;

import static id.jmo.claim.contract.Messages.CLAIM;
import static id.jmo.claim.contract.Messages.MEMBER;
import static id.jmo.claim.contract.Messages.PAYOUT;
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

/** What this service reads of the facts of savings. */
@ConsumerPactTest
@PactTestFor(
        providerName = "balance-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class SavingsFactsPactTest {

    private static final int AMOUNT = 9_600_000;

    @Pact(provider = "balance-service", consumer = "claim-service")
    V4Pact facts(PactBuilder builder) {
        return new Messages(builder)
                .of("id.jmo.savings.credited.v1", data -> balance(data))
                .of(
                        "id.jmo.savings.balance-held.v1",
                        data -> balance(data).uuid("claimId", CLAIM).integerType("amount", AMOUNT))
                .of(
                        "id.jmo.savings.hold-refused.v1",
                        data -> data.uuid("memberId", MEMBER)
                                .uuid("claimId", CLAIM)
                                .stringMatcher(
                                        "reason",
                                        "NO_ACCOUNT|NOTHING_AVAILABLE|HELD_BY_ANOTHER_CLAIM",
                                        "NOTHING_AVAILABLE"))
                .of("id.jmo.savings.hold-released.v1", data -> balance(data))
                .of("id.jmo.savings.merged-out.v1", data -> balance(data))
                .of("id.jmo.savings.merged-in.v1", data -> balance(data))
                .of("id.jmo.savings.merge-undone.v1", data -> balance(data))
                .of(
                        "id.jmo.savings.balance-settled.v1",
                        data -> balance(data)
                                .uuid("claimId", CLAIM)
                                .uuid("payoutId", PAYOUT)
                                .integerType("gross", AMOUNT)
                                .stringMatcher("postedAt", Messages.INSTANT, Messages.TIME))
                .of(
                        "id.jmo.savings.settlement-reversed.v1",
                        data -> balance(data).uuid("payoutId", PAYOUT))
                .pact();
    }

    @Test
    void the_facts_of_savings_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .hasSize(9)
                .extracting(message -> Messages.read(message).toString())
                .allMatch(event -> event.contains(MEMBER.toString()))
                .filteredOn(event -> event.contains("claimId"))
                .allMatch(event -> event.contains(CLAIM.toString()))
                .hasSize(3);
    }

    private static LambdaDslObject balance(LambdaDslObject data) {
        return data.uuid("memberId", MEMBER).integerType("balance", AMOUNT).integerType("available", AMOUNT);
    }
}
