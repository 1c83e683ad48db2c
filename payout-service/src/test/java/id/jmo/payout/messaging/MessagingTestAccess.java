package id.jmo.payout.messaging;

import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutFact;
import id.jmo.platform.application.Event;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    /** What an order to pay says, from whichever event it comes. */
    public record Order(PayoutId payoutId, ClaimId claimId, MemberId memberId, Rupiah net, PayoutAccount account) {}

    public static Order order(JsonMapper json, byte[] body) {
        Subscriptions.PaymentOrder read = json.readValue(body, Subscriptions.PaymentOrder.class);
        return new Order(
                read.payoutId(),
                read.claimId(),
                read.memberId(),
                read.net(),
                read.payout().account());
    }

    public static Event event(PayoutFact fact) {
        return new PayoutEventMapper().map(fact).orElseThrow();
    }
}
