package id.jmo.payout.messaging;

import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutFact;
import id.jmo.payout.model.inquiry.AccountInquiry;
import id.jmo.platform.application.Event;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    /** What an order to pay says, from whichever event it comes. */
    public record Order(PayoutId payoutId, PayoutCause cause, MemberId memberId, Rupiah net, PayoutAccount account) {}

    public static Order claimOrder(JsonMapper json, byte[] body) {
        Subscriptions.ClaimOrder read = json.readValue(body, Subscriptions.ClaimOrder.class);
        return new Order(
                read.payoutId(),
                new PayoutCause.Claim(read.claimId()),
                read.memberId(),
                read.net(),
                read.payout().account());
    }

    public static Order benefitOrder(JsonMapper json, byte[] body) {
        Subscriptions.BenefitOrder read = json.readValue(body, Subscriptions.BenefitOrder.class);
        return new Order(
                read.payoutId(),
                new PayoutCause.Accident(read.accidentId()),
                read.memberId(),
                read.net(),
                read.payout().account());
    }

    /** What a question whose an account is says. */
    public record Question(UUID inquiry, MemberId memberId, PayoutAccount account, Instant validUntil) {}

    public static Question question(JsonMapper json, byte[] body) {
        Subscriptions.AccountGiven read = json.readValue(body, Subscriptions.AccountGiven.class);
        return new Question(
                read.inquiryId().value(), read.memberId(), read.account().account(), read.validUntil());
    }

    public static Event event(AccountInquiry answered) {
        return new InquiryEventMapper().map(answered).orElseThrow();
    }

    public static Event event(PayoutFact fact) {
        return new PayoutEventMapper().map(fact).orElseThrow();
    }
}
