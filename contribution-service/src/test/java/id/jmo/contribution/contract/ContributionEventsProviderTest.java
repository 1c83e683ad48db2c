package id.jmo.contribution.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.contribution.messaging.MessagingTestAccess;
import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.Amounts;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.collection.UnappliedPayment;
import id.jmo.contribution.model.employer.EmployerSegment;
import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.contribution.model.employer.RiskClass;
import id.jmo.contribution.model.employment.Employment;
import id.jmo.contribution.model.employment.EmploymentFact;
import id.jmo.contribution.model.employment.EndCause;
import id.jmo.contribution.model.worker.WorkerFact;
import id.jmo.platform.application.Event;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Every consumer's pact about contributions holds. Messages are described by their event type. */
@Provider("contribution-service")
@PactFolder("../contracts/pacts")
class ContributionEventsProviderTest {

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("id.jmo.contribution.contract")));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("id.jmo.contribution.paid.v1")
    public MessageAndMetadata paid() {
        BillLine line = new BillLine(
                1,
                MemberId.of("01920000-0000-7000-8000-000000000001"),
                YearMonth.of(2026, 10),
                Segment.PU,
                Rupiah.of(5_000_000),
                new Split(
                        Rupiah.of(12_000),
                        Rupiah.of(15_000),
                        Rupiah.of(185_000),
                        Rupiah.of(100_000),
                        Rupiah.of(150_000),
                        Rupiah.ZERO),
                new Employer("JJ010001", "PT Cakrawala Antariksa"));
        return message(MessagingTestAccess.event(
                line.paid(BillId.of("01920000-0000-7000-8000-00000000b111"), LocalDate.of(2026, 11, 10))));
    }

    @PactVerifyProvider("id.jmo.contribution.lapsed.v1")
    public MessageAndMetadata lapsed() {
        return message(MessagingTestAccess.event(new WorkerFact.Lapsed(
                MemberId.of("01920000-0000-7000-8000-000000000001"),
                YearMonth.of(2026, 3),
                LocalDate.of(2026, 7, 16))));
    }

    @PactVerifyProvider("id.jmo.contribution.resumed.v1")
    public MessageAndMetadata resumed() {
        return message(MessagingTestAccess.event(
                new WorkerFact.Resumed(MemberId.of("01920000-0000-7000-8000-000000000001"), YearMonth.of(2026, 8))));
    }

    @PactVerifyProvider("id.jmo.employer.registered.v1")
    public MessageAndMetadata employerRegistered() {
        return message(MessagingTestAccess.event(new RegisteredEmployer(
                new EmployerNumber("JJ010001"),
                "PT Cakrawala Antariksa",
                EmployerSegment.PU,
                RiskClass.LOW,
                "Perdagangan",
                "JKT01",
                YearMonth.of(2020, 1))));
    }

    @PactVerifyProvider("id.jmo.employment.started.v1")
    public MessageAndMetadata employmentStarted() {
        return message(
                MessagingTestAccess.event(new EmploymentFact.Started(employment(null), LocalDate.of(2026, 10, 1))));
    }

    @PactVerifyProvider("id.jmo.employment.ended.v1")
    public MessageAndMetadata employmentEnded() {
        Employment.Left left = new Employment.Left(LocalDate.of(2026, 10, 31), EndCause.RESIGNATION);
        return message(MessagingTestAccess.event(new EmploymentFact.Ended(employment(left), left)));
    }

    @PactVerifyProvider("id.jmo.contribution.missing.v1")
    public MessageAndMetadata missing() {
        return message(MessagingTestAccess.event(
                new EmploymentFact.ContributionMissing(employment(null), YearMonth.of(2026, 9))));
    }

    @PactVerifyProvider("id.jmo.payment.unapplied.v1")
    public MessageAndMetadata unapplied() {
        Instant now = Instant.parse("2026-11-10T03:00:00Z");
        Bill bill = new Bill(
                BillId.of("01920000-0000-7000-8000-00000000b111"),
                new PaymentCode("123456789012"),
                new Payer.Worker(MemberId.of("01920000-0000-7000-8000-000000000001")),
                Segment.BPU,
                List.of(YearMonth.of(2026, 10)),
                new Amounts(Rupiah.of(36_800), Rupiah.ZERO, Rupiah.ZERO),
                1,
                LocalDate.of(2026, 10, 15),
                now,
                now,
                null,
                new BillState.Expired(now),
                0);
        return message(MessagingTestAccess.event(new UnappliedPayment(
                UUID.fromString("0e4c2a52-6a3b-3f2c-9a70-3c3f6d1f5a11"),
                bill,
                new PaymentReference("payment-1"),
                bill.amount(),
                now,
                UnappliedPayment.Reason.TOO_LATE)));
    }

    private static Employment employment(Employment.@Nullable Left left) {
        return new Employment(
                MemberId.of("01920000-0000-7000-8000-000000000001"),
                new Employer("JJ010001", "PT Cakrawala Antariksa"),
                Rupiah.of(5_000_000),
                YearMonth.of(2026, 10),
                left,
                null,
                YearMonth.of(2026, 10));
    }

    private static MessageAndMetadata message(Event event) {
        return new MessageAndMetadata(
                JSON.writeValueAsBytes(event.data()),
                Map.of("contentType", "application/json", "ce_type", event.type()));
    }
}
