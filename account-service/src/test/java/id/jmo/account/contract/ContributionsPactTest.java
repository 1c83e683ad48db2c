package id.jmo.account.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.account.messaging.MessagingTestAccess;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service reads of paid contributions: what contribution-service has to publish once it exists. */
@ConsumerPactTest
@PactTestFor(
        providerName = "contribution-service",
        pactMethod = "paid",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ContributionsPactTest {

    private static final String PAID = "id.jmo.contribution.paid.v1";
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Pact(provider = "contribution-service", consumer = "account-service")
    V4Pact paid(PactBuilder builder) {
        return builder.usingLegacyMessageDsl()
                .expectsToReceive(PAID)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", PAID))
                .withContent(LambdaDsl.newJsonBody(paid -> paid.uuid("memberId", MEMBER)
                                .stringMatcher("paidOn", "\\d{4}-\\d\\d-\\d\\d", "2026-10-02"))
                        .build())
                .toPact(V4Pact.class);
    }

    @Test
    void a_paid_contribution_says_whose_it_is_and_when_it_was_paid(List<V4Interaction.AsynchronousMessage> messages) {
        byte[] body = messages.getFirst().getContents().getContents().getValue();

        assertThat(MessagingTestAccess.payer(TestPersonalData.eventJson(), body))
                .isEqualTo(new MemberId(MEMBER));
        assertThat(MessagingTestAccess.paidOn(TestPersonalData.eventJson(), body))
                .isEqualTo(LocalDate.of(2026, 10, 2));
    }
}
