package id.jmo.balance.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.balance.messaging.MessagingTestAccess;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Bookings;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.MergerId;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.Terms;
import id.jmo.platform.application.Event;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Every consumer's pact about the events of savings holds. Messages are described by their event type. */
@Provider("balance-service")
@PactFolder("../contracts/pacts")
class SavingsEventsProviderTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final MemberId MEMBER = MemberId.of("01920000-0000-7000-8000-000000000001");
    private static final ClaimId CLAIM = ClaimId.of("01920000-0000-7000-8000-00000000c001");
    private static final PayoutId PAYOUT = PayoutId.of("01920000-0000-7000-8000-00000000d001");
    private static final Rupiah AMOUNT = Rupiah.of(9_600_000);
    private static final Terms TERMS = new Terms(AMOUNT, Rupiah.ZERO, AMOUNT);
    private static final Entry CREDIT =
            new Entry.Credit(CreditKind.CONTRIBUTION, YearMonth.of(2026, 8), AMOUNT, "sample-0001-2026-08");
    private static final MergerId MERGER = new MergerId(UUID.fromString("01920000-0000-7000-8000-00000000e001"));
    private static final MemberId OTHER = MemberId.of("01920000-0000-7000-8000-000000000002");
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    private static final AccidentId ACCIDENT = AccidentId.of("01920000-0000-7000-8000-00000000a001");
    private static final Entry BENEFIT = new Entry.BenefitOrdered(ACCIDENT, AMOUNT);
    private static final Terms BENEFIT_TERMS = new Terms(AMOUNT, Rupiah.ZERO, AMOUNT);

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("id.jmo.balance.contract")));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("id.jmo.savings.credited.v1")
    public MessageAndMetadata credited() {
        return message(Book.empty(MEMBER), CREDIT);
    }

    @PactVerifyProvider("id.jmo.savings.balance-held.v1")
    public MessageAndMetadata balanceHeld() {
        return message(book(CREDIT), new Entry.Held(CLAIM, AMOUNT));
    }

    @PactVerifyProvider("id.jmo.savings.hold-refused.v1")
    public MessageAndMetadata holdRefused() {
        return message(
                Book.empty(MEMBER), Bookings.hold(Book.empty(MEMBER), CLAIM).orElseThrow());
    }

    @PactVerifyProvider("id.jmo.savings.hold-released.v1")
    public MessageAndMetadata holdReleased() {
        return message(book(CREDIT, new Entry.Held(CLAIM, AMOUNT)), new Entry.Released(CLAIM, AMOUNT));
    }

    @PactVerifyProvider("id.jmo.savings.balance-settled.v1")
    public MessageAndMetadata balanceSettled() {
        return message(
                book(CREDIT, new Entry.Held(CLAIM, AMOUNT), new Entry.TermsAgreed(CLAIM, TERMS)),
                new Entry.Settled(new Cause.Claim(CLAIM), PAYOUT, TERMS, Rupiah.ZERO));
    }

    @PactVerifyProvider("id.jmo.savings.settlement-reversed.v1")
    public MessageAndMetadata settlementReversed() {
        Book settled = book(
                CREDIT,
                new Entry.Held(CLAIM, AMOUNT),
                new Entry.TermsAgreed(CLAIM, TERMS),
                new Entry.Settled(new Cause.Claim(CLAIM), PAYOUT, TERMS, Rupiah.ZERO));
        return message(settled, new Entry.Reversed(new Cause.Claim(CLAIM), PAYOUT, TERMS));
    }

    @PactVerifyProvider("id.jmo.savings.benefit-settled.v1")
    public MessageAndMetadata benefitSettled() {
        return message(
                book(BENEFIT), new Entry.Settled(new Cause.Accident(ACCIDENT), PAYOUT, BENEFIT_TERMS, Rupiah.ZERO));
    }

    @PactVerifyProvider("id.jmo.savings.benefit-reversed.v1")
    public MessageAndMetadata benefitReversed() {
        Cause accident = new Cause.Accident(ACCIDENT);
        Book settled = book(BENEFIT, new Entry.Settled(accident, PAYOUT, BENEFIT_TERMS, Rupiah.ZERO));
        return message(settled, new Entry.Reversed(accident, PAYOUT, BENEFIT_TERMS));
    }

    @PactVerifyProvider("id.jmo.savings.merged-out.v1")
    public MessageAndMetadata mergedOut() {
        return message(book(CREDIT), new Entry.MergedOut(MERGER, OTHER, AMOUNT));
    }

    @PactVerifyProvider("id.jmo.savings.merge-out-refused.v1")
    public MessageAndMetadata mergeOutRefused() {
        return message(book(CREDIT), new Entry.MergeOutRefused(MERGER, OTHER));
    }

    @PactVerifyProvider("id.jmo.savings.merged-in.v1")
    public MessageAndMetadata mergedIn() {
        return message(book(CREDIT), new Entry.MergedIn(MERGER, OTHER, AMOUNT));
    }

    @PactVerifyProvider("id.jmo.savings.merge-in-refused.v1")
    public MessageAndMetadata mergeInRefused() {
        return message(book(CREDIT), new Entry.MergeInRefused(MERGER, OTHER));
    }

    @PactVerifyProvider("id.jmo.savings.merge-undone.v1")
    public MessageAndMetadata mergeUndone() {
        return message(
                book(CREDIT, new Entry.MergedOut(MERGER, OTHER, AMOUNT)), new Entry.MergeUndone(MERGER, OTHER, AMOUNT));
    }

    private static Book book(Entry... entries) {
        Book book = Book.empty(MEMBER);
        for (Entry entry : entries) {
            book = book.after(book.next(entry, NOW));
        }
        return book;
    }

    private static MessageAndMetadata message(Book before, Entry entry) {
        Posting posting = before.next(entry, NOW);
        Event event = MessagingTestAccess.event(posting, before.after(posting));
        return new MessageAndMetadata(
                JSON.writeValueAsBytes(event.data()),
                Map.of("contentType", "application/json", "ce_type", event.type()));
    }
}
