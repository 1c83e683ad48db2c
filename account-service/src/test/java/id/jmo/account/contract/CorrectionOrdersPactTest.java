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
import id.jmo.account.model.CorrectionOrder;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Membership;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service reads of the orders of complaint officers. */
@ConsumerPactTest
@PactTestFor(
        providerName = "complaint-service",
        pactMethod = "orders",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class CorrectionOrdersPactTest {

    private static final String ORDERED = "id.jmo.complaint.correction-ordered.v1";
    private static final UUID COMPLAINT = UUID.fromString("01920000-0000-7000-8000-00000000d001");
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final String ENCRYPTED = "jmo1:[A-Za-z0-9_-]+:[A-Za-z0-9_-]+";

    // Encrypted once with the key of the tests: a pact must be the same in each run.
    private static final String NAME = "jmo1:k1:wDiRmKZoFlbPSKHNGRR0gRR_ZHrS-Hm58MNY5vD_GgiEyLZp7zpl_Jpi8dIN7mGW";
    private static final String BIRTH_DATE = "jmo1:k1:a3t3kKNeow3jW2sUlEbRtWb3jIe0Mbt0YTPXOHMdhHvgBTdonvU";
    private static final String NIK = "jmo1:k1:wRJ5N6DKtKQ0gbhFmA4Z1f0OCBFhShHPV_-27qQ1NFa_HdXCS2Jlr-okfdE";

    @Pact(provider = "complaint-service", consumer = "account-service")
    V4Pact orders(PactBuilder builder) {
        return builder.usingLegacyMessageDsl()
                .expectsToReceive(ORDERED)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", ORDERED))
                .withContent(LambdaDsl.newJsonBody(order -> order.uuid("complaintId", COMPLAINT)
                                .integerType("round", 1)
                                .uuid("memberId", MEMBER)
                                .stringType("orderedBy", "officer-of-the-case")
                                .stringMatcher("name", ENCRYPTED, NAME)
                                .stringMatcher("birthDate", ENCRYPTED, BIRTH_DATE)
                                .stringMatcher("nik", ENCRYPTED, NIK)
                                .object(
                                        "membershipEnd",
                                        end -> end.stringMatcher("endedOn", "\\d{4}-\\d\\d-\\d\\d", "2026-08-31")
                                                .stringMatcher("cause", "[A-Z_]+", "RESIGNATION")))
                        .build())
                .toPact(V4Pact.class);
    }

    @Test
    void an_order_says_what_to_correct_whose_and_by_whom(List<V4Interaction.AsynchronousMessage> messages) {
        CorrectionOrder order = MessagingTestAccess.order(
                TestPersonalData.eventJson(),
                messages.getFirst().getContents().getContents().getValue());

        assertThat(order)
                .isEqualTo(new CorrectionOrder(
                        new ComplaintId(COMPLAINT),
                        1,
                        "officer-of-the-case",
                        new PersonName("EILEEN MARIE COLLINS"),
                        LocalDate.of(1988, 11, 20),
                        new Nik("3174011911880002"),
                        new Membership.Ended(LocalDate.of(2026, 8, 31), EndCause.RESIGNATION)));
    }
}
