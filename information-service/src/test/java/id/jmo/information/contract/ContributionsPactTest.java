package id.jmo.information.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.information.messaging.members.MemberEventsTestAccess;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service reads of the facts of savings: the months with a contribution. */
@ConsumerPactTest
@PactTestFor(
        providerName = "balance-service",
        pactMethod = "credits",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ContributionsPactTest {

    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final String TYPE = "id.jmo.savings.credited.v1";

    @Pact(provider = "balance-service", consumer = "information-service")
    V4Pact credits(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        messages.expectsToReceive(TYPE)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", TYPE))
                .withContent(LambdaDsl.newJsonBody(data -> data.uuid("memberId", MEMBER)
                                .stringMatcher("kind", "OPENING|CONTRIBUTION", "CONTRIBUTION")
                                .stringMatcher("month", "\\d{4}-\\d\\d", "2026-08"))
                        .build());
        return messages.toPact(V4Pact.class);
    }

    @Test
    void a_contribution_is_of_a_month(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .extracting(message -> MemberEventsTestAccess.contribution(
                        TestPersonalData.eventJson(),
                        message.getContents().getContents().getValue()))
                .containsExactly(new MemberEventsTestAccess.Contribution(new MemberId(MEMBER), YearMonth.of(2026, 8)));
    }
}
