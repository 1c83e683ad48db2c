package id.jmo.complaint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.complaint.messaging.MessagingTestAccess;
import id.jmo.complaint.model.ComplaintTrigger.CorrectionAnswered;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service reads of account-service's answers to its orders. */
@ConsumerPactTest
@PactTestFor(
        providerName = "account-service",
        pactMethod = "answers",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class CorrectionAnswersPactTest {

    private static final String ANSWERED = "id.jmo.member.correction-answered.v1";
    private static final UUID COMPLAINT = UUID.fromString("01920000-0000-7000-8000-00000000d001");
    private static final String FIELDS = "NAME|BIRTH_DATE|NIK|MEMBERSHIP_END";

    @Pact(provider = "account-service", consumer = "complaint-service")
    V4Pact answers(PactBuilder builder) {
        return builder.usingLegacyMessageDsl()
                .expectsToReceive(ANSWERED)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", ANSWERED))
                .withContent(LambdaDsl.newJsonBody(answer -> answer.uuid("complaintId", COMPLAINT)
                                .integerType("round", 1)
                                .minArrayLike("applied", 1, PactDslJsonRootValue.stringMatcher(FIELDS, "NAME"), 1)
                                .minArrayLike(
                                        "refused",
                                        1,
                                        1,
                                        refused -> refused.stringMatcher("field", FIELDS, "NIK")
                                                .stringMatcher("reason", "[A-Z_]+", "NIK_ALREADY_REGISTERED")))
                        .build())
                .toPact(V4Pact.class);
    }

    @Test
    void an_answer_says_what_is_recorded_and_what_is_not(List<V4Interaction.AsynchronousMessage> messages) {
        CorrectionAnswered answer = MessagingTestAccess.answer(
                TestPersonalData.eventJson(),
                messages.getFirst().getContents().getContents().getValue());

        assertThat(answer)
                .isEqualTo(new CorrectionAnswered(
                        1, Set.of(Correctable.NAME), Map.of(Correctable.NIK, "NIK_ALREADY_REGISTERED")));
    }
}
