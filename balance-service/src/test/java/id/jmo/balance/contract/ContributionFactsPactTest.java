package id.jmo.balance.contract;

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
import id.jmo.balance.application.MissingMonths.MissingMonth;
import id.jmo.balance.messaging.MessagingTestAccess;
import id.jmo.balance.messaging.MessagingTestAccess.ContributionRead;
import id.jmo.balance.model.PaidContribution;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is read of paid contributions, missing months and employers. The message is described by its event type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "contribution-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ContributionFactsPactTest {

    private static final String PAID = "id.jmo.contribution.paid.v1";
    private static final String MISSING = "id.jmo.contribution.missing.v1";
    private static final String REGISTERED = "id.jmo.employer.registered.v1";
    private static final UUID CONTRIBUTION = UUID.fromString("01920000-0000-7000-8000-00000000c001");
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @Pact(provider = "contribution-service", consumer = "balance-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        messages.expectsToReceive(PAID)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", PAID))
                .withContent(LambdaDsl.newJsonBody(paid -> paid.uuid("contributionId", CONTRIBUTION)
                                .uuid("memberId", MEMBER)
                                .stringMatcher("segment", "PU|BPU", "PU")
                                .stringMatcher("month", "\\d{4}-\\d\\d", "2026-09")
                                .integerType("wage", 5_000_000)
                                .integerType("jhtEmployer", 185_000)
                                .integerType("jhtWorker", 100_000)
                                .stringMatcher("paidOn", "\\d{4}-\\d\\d-\\d\\d", "2026-10-02"))
                        .build());
        messages.expectsToReceive(MISSING)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", MISSING))
                .withContent(LambdaDsl.newJsonBody(missing -> missing.uuid("memberId", MEMBER)
                                .stringMatcher("month", "\\d{4}-\\d\\d", "2026-09")
                                .stringType("employerNumber", "NPP00001")
                                .stringType("employer", "PT Maju Jaya"))
                        .build());
        messages.expectsToReceive(REGISTERED)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", REGISTERED))
                .withContent(LambdaDsl.newJsonBody(employer -> employer.stringType("employerNumber", "JK004217")
                                .stringType("branchCode", "JKT01"))
                        .build());
        return messages.toPact(V4Pact.class);
    }

    @Test
    void an_employers_branch_is_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .filteredOn(message -> message.getDescription().equals(REGISTERED))
                .singleElement()
                .satisfies(message -> assertThat(MessagingTestAccess.employerBranch(
                                TestPersonalData.eventJson(),
                                message.getContents().getContents().getValue()))
                        .isEqualTo(Map.entry(new EmployerNumber("JK004217"), "JKT01")));
    }

    @Test
    void a_missing_month_is_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .filteredOn(message -> message.getDescription().equals(MISSING))
                .singleElement()
                .satisfies(message -> assertThat(MessagingTestAccess.missing(
                                TestPersonalData.eventJson(),
                                message.getContents().getContents().getValue()))
                        .isEqualTo(new MissingMonth(YearMonth.of(2026, 9), "NPP00001", "PT Maju Jaya")));
    }

    @Test
    void a_paid_contribution_is_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .filteredOn(message -> message.getDescription().equals(PAID))
                .singleElement()
                .satisfies(message -> assertThat(MessagingTestAccess.contribution(
                                TestPersonalData.eventJson(),
                                message.getContents().getContents().getValue()))
                        .isEqualTo(new ContributionRead(
                                new MemberId(MEMBER),
                                CONTRIBUTION,
                                YearMonth.of(2026, 9),
                                new PaidContribution(
                                        "PU",
                                        Rupiah.of(5_000_000),
                                        Rupiah.of(185_000),
                                        Rupiah.of(100_000),
                                        null,
                                        null,
                                        LocalDate.of(2026, 10, 2)))));
    }
}
