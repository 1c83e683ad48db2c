package id.jmo.payout.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.payout.messaging.MessagingTestAccess;
import id.jmo.payout.messaging.MessagingTestAccess.Question;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What we read of the bank account that a member gives in a data update, or asks about before a claim. */
@ConsumerPactTest
@PactTestFor(
        providerName = "account-service",
        pactMethod = "questions",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class AccountQuestionsPactTest {

    private static final String GIVEN = "id.jmo.data-update.bank-account-given.v1";
    private static final String REQUESTED = "id.jmo.bank-account-check.requested.v1";
    private static final UUID CHECK = UUID.fromString("01920000-0000-7000-8000-00000000b002");
    private static final UUID INQUIRY = UUID.fromString("01920000-0000-7000-8000-00000000b001");
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final String ENCRYPTED = "jmo1:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+";
    private static final String ACCOUNT_NUMBER = "jmo1:k1:4TpYc4Yn2GzIYzIvBlwS-_JE_6gZiSOVoLIhTP1HDfS-5rDsfp0";
    private static final String HOLDER_NAME = "jmo1:k1:-pWJ69NuXfwG77hBM3I5AKekMSp4nGC5yXSrQJwYCelzV8RV1lQEi6WF";

    @Pact(provider = "account-service", consumer = "payout-service")
    V4Pact questions(PactBuilder builder) {
        return builder.usingLegacyMessageDsl()
                .expectsToReceive(GIVEN)
                .withMetadata(metadata(GIVEN))
                .withContent(question(INQUIRY))
                .expectsToReceive(REQUESTED)
                .withMetadata(metadata(REQUESTED))
                .withContent(question(CHECK))
                .toPact(V4Pact.class);
    }

    private static Map<String, Object> metadata(String type) {
        return Map.of("contentType", "application/json", "ce_type", type);
    }

    private static DslPart question(UUID inquiry) {
        return LambdaDsl.newJsonBody(question -> question.uuid("inquiryId", inquiry)
                        .uuid("memberId", MEMBER)
                        .object(
                                "account",
                                account -> account.stringMatcher("bankCode", "[0-9A-Z]{3,11}", "014")
                                        .stringMatcher("accountNumber", ENCRYPTED, ACCOUNT_NUMBER)
                                        .stringMatcher("holderName", ENCRYPTED, HOLDER_NAME))
                        .stringMatcher(
                                "validUntil",
                                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z",
                                "2026-10-12T03:00:00Z"))
                .build();
    }

    @Test
    void a_question_names_the_account_and_whose_it_should_be(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .extracting(V4Interaction.AsynchronousMessage::getDescription)
                .containsExactlyInAnyOrder(GIVEN, REQUESTED);
        assertThat(messages)
                .allSatisfy(message -> assertThat(MessagingTestAccess.question(
                                TestPersonalData.eventJson(),
                                message.getContents().getContents().getValue()))
                        .isEqualTo(new Question(
                                message.getDescription().equals(GIVEN) ? INQUIRY : CHECK,
                                new MemberId(MEMBER),
                                new PayoutAccount(
                                        "014", Confidential.of("1234567890"), Confidential.of("EILEEN COLLINS")),
                                Instant.parse("2026-10-12T03:00:00Z"))));
    }
}
