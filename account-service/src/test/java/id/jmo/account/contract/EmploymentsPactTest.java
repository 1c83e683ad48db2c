package id.jmo.account.contract;

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
import id.jmo.account.messaging.MessagingTestAccess;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service reads of employers, and of who was hired and who left according to them. */
@ConsumerPactTest
@PactTestFor(
        providerName = "contribution-service",
        pactMethod = "reports",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class EmploymentsPactTest {

    private static final String REGISTERED = "id.jmo.employer.registered.v1";
    private static final String STARTED = "id.jmo.employment.started.v1";
    private static final String ENDED = "id.jmo.employment.ended.v1";
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Pact(provider = "contribution-service", consumer = "account-service")
    V4Pact reports(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        messages.expectsToReceive(REGISTERED)
                .withMetadata(metadata(REGISTERED))
                .withContent(LambdaDsl.newJsonBody(employer -> employer.stringType("employerNumber", "JJ010001")
                                .stringType("name", "PT Cakrawala Antariksa"))
                        .build());
        messages.expectsToReceive(STARTED)
                .withMetadata(metadata(STARTED))
                .withContent(LambdaDsl.newJsonBody(started -> started.uuid("memberId", MEMBER)
                                .stringType("employerNumber", "JJ010001")
                                .stringType("employer", "PT Cakrawala Antariksa")
                                .stringMatcher("startedOn", DATE, "2026-10-01"))
                        .build());
        messages.expectsToReceive(ENDED)
                .withMetadata(metadata(ENDED))
                .withContent(LambdaDsl.newJsonBody(ended -> ended.uuid("memberId", MEMBER)
                                .stringType("employerNumber", "JJ010001")
                                .stringMatcher("endedOn", DATE, "2026-10-31")
                                .stringMatcher(
                                        "cause",
                                        "RESIGNATION|TERMINATION|CONTRACT_ENDED|RETIREMENT|TOTAL_DISABILITY|DEATH",
                                        "RESIGNATION"))
                        .build());
        return messages.toPact(V4Pact.class);
    }

    private static Map<String, Object> metadata(String type) {
        return Map.of("contentType", "application/json", "ce_type", type);
    }

    @Test
    void each_says_who_where_and_when(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .extracting(message -> MessagingTestAccess.report(
                        TestPersonalData.eventJson(),
                        message.getDescription(),
                        message.getContents().getContents().getValue()))
                .containsExactlyInAnyOrder(
                        "JJ010001 PT Cakrawala Antariksa",
                        MEMBER + " JJ010001 2026-10-01",
                        MEMBER + " JJ010001 2026-10-31 RESIGNATION");
    }
}
