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
import id.jmo.account.messaging.MessagingTestAccess.BankAnswer;
import id.jmo.account.model.dataupdate.BankAccountRefusal;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service reads of the bank's answer whose account it is. */
@ConsumerPactTest
@PactTestFor(
        providerName = "payout-service",
        pactMethod = "answers",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class AccountInquiriesPactTest {

    private static final String ANSWERED = "id.jmo.account-inquiry.answered.v1";
    private static final UUID INQUIRY = UUID.fromString("01920000-0000-7000-8000-00000000b001");
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Pact(provider = "payout-service", consumer = "account-service")
    V4Pact answers(PactBuilder builder) {
        return builder.usingLegacyMessageDsl()
                .expectsToReceive(ANSWERED)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", ANSWERED))
                .withContent(LambdaDsl.newJsonBody(answer -> answer.uuid("inquiryId", INQUIRY)
                                .uuid("memberId", MEMBER)
                                .stringMatcher(
                                        "outcome",
                                        "OWN_ACCOUNT|ACCOUNT_UNKNOWN|ACCOUNT_CLOSED|ACCOUNT_DORMANT|HOLDER_NAME_DIFFERS"
                                                + "|LIMIT_EXCEEDED|REFUSED_BY_BANK",
                                        "HOLDER_NAME_DIFFERS"))
                        .build())
                .toPact(V4Pact.class);
    }

    @Test
    void an_answer_says_why_a_member_cannot_be_paid_into_an_account(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(MessagingTestAccess.bankAnswer(
                        TestPersonalData.eventJson(),
                        messages.getFirst().getContents().getContents().getValue()))
                .isEqualTo(new BankAnswer(new MemberId(MEMBER), INQUIRY, BankAccountRefusal.Reason.ANOTHERS));
    }
}
