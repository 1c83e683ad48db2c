package id.jmo.accident.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.accident.messaging.MessagingTestAccess;
import id.jmo.accident.model.AccidentFact;
import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.AccidentNumber;
import id.jmo.accident.model.Award;
import id.jmo.accident.model.Evidence;
import id.jmo.accident.model.Payer;
import id.jmo.accident.model.Payment;
import id.jmo.accident.model.PayoutAccount;
import id.jmo.accident.model.Step;
import id.jmo.accident.model.benefit.BenefitKind;
import id.jmo.accident.model.benefit.BenefitLine;
import id.jmo.accident.model.benefit.Outcome;
import id.jmo.platform.application.Event;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Every consumer's pact about this service's events holds. Messages are described by their event type. */
@Provider("accident-service")
@PactFolder("../contracts/pacts")
class AccidentEventsProviderTest {

    private static final AccidentFact.Subject CASE = new AccidentFact.Subject(
            new AccidentId(Messages.ACCIDENT),
            new MemberId(Messages.MEMBER),
            new AccidentNumber("JKK-2610-K7QX3M"),
            false);
    private static final Instant TIME = Instant.parse("2026-10-05T02:15:00.250Z");
    private static final Award AWARD = new Award(
            Rupiah.of(5_000_000),
            List.of(new BenefitLine(
                    BenefitKind.PARTIAL_DISABILITY,
                    Rupiah.of(140_000_000),
                    BenefitLine.Explanation.SHARE_OF_WAGES,
                    Map.of("percent", "35", "months", "80", "wage", "Rp5.000.000"),
                    "PP 82/2019, annex III A.2.c")),
            Payer.FUND);
    private static final Payment PAYMENT = new Payment(AWARD, "officer-1", new PayoutId(Messages.PAYOUT), 1);
    private static final PayoutAccount ACCOUNT = new PayoutAccount(
            PayoutAccount.Owner.MEMBER, "014", Confidential.of("1234567890"), Confidential.of("EILEEN COLLINS"));

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("id.jmo.accident.contract")));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("id.jmo.accident.notified.v1")
    public MessageAndMetadata notified() {
        return message(new AccidentFact.Notified(CASE, AccidentKind.ACCIDENT, "JK004217", TIME));
    }

    @PactVerifyProvider("id.jmo.accident.report-overdue.v1")
    public MessageAndMetadata reportOverdue() {
        return message(new AccidentFact.ReportOverdue(CASE, Step.STAGE_ONE, TIME));
    }

    @PactVerifyProvider("id.jmo.accident.stage-one-reported.v1")
    public MessageAndMetadata stageOneReported() {
        return message(new AccidentFact.StageOneReported(CASE, true));
    }

    @PactVerifyProvider("id.jmo.accident.stage-two-reported.v1")
    public MessageAndMetadata stageTwoReported() {
        return message(new AccidentFact.StageTwoReported(CASE, false, Outcome.PARTIAL_DISABILITY));
    }

    @PactVerifyProvider("id.jmo.accident.evidence-needed.v1")
    public MessageAndMetadata evidenceNeeded() {
        return message(new AccidentFact.EvidenceNeeded(CASE, Set.of(Evidence.TRAFFIC_REPORT), TIME));
    }

    @PactVerifyProvider("id.jmo.accident.approved.v1")
    public MessageAndMetadata approved() {
        return message(new AccidentFact.Approved(CASE, AWARD));
    }

    @PactVerifyProvider("id.jmo.accident.rejected.v1")
    public MessageAndMetadata rejected() {
        return message(new AccidentFact.Rejected(CASE, List.of("REFUSED_BY_OFFICER")));
    }

    @PactVerifyProvider("id.jmo.accident.payout-account-given.v1")
    public MessageAndMetadata payoutAccountGiven() {
        return message(new AccidentFact.PayoutAccountGiven(CASE, TIME));
    }

    @PactVerifyProvider("id.jmo.accident.benefit-ordered.v1")
    public MessageAndMetadata benefitOrdered() {
        return message(new AccidentFact.BenefitOrdered(CASE, PAYMENT, ACCOUNT));
    }

    @PactVerifyProvider("id.jmo.accident.returned.v1")
    public MessageAndMetadata returned() {
        return message(new AccidentFact.Returned(CASE, PAYMENT.payout(), "ACCOUNT_CLOSED"));
    }

    @PactVerifyProvider("id.jmo.accident.payout-account-corrected.v1")
    public MessageAndMetadata payoutAccountCorrected() {
        return message(new AccidentFact.PayoutAccountCorrected(CASE, PAYMENT, ACCOUNT));
    }

    @PactVerifyProvider("id.jmo.accident.completed.v1")
    public MessageAndMetadata completed() {
        return message(new AccidentFact.Completed(CASE, AWARD.total(), TIME));
    }

    private static MessageAndMetadata message(AccidentFact fact) {
        Event event = MessagingTestAccess.eventOf(fact);
        return new MessageAndMetadata(
                JSON.writeValueAsBytes(event.data()),
                Map.of("contentType", "application/json", "ce_type", event.type()));
    }
}
