package id.jmo.payout.messaging;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutEvent;
import id.jmo.platform.application.Event;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    /** What an order to pay says, from whichever event it comes. */
    public record Order(PayoutId payoutId, ClaimId claimId, MemberId memberId, Rupiah net, PayoutAccount account) {}

    public static Order approved(JsonMapper json, byte[] body) {
        ClaimApproved read = json.readValue(body, ClaimApproved.class);
        return new Order(
                read.payoutId(),
                read.claimId(),
                read.memberId(),
                read.net(),
                read.payout().account());
    }

    public static Order corrected(JsonMapper json, byte[] body) {
        PayoutAccountCorrected read = json.readValue(body, PayoutAccountCorrected.class);
        return new Order(
                read.payoutId(),
                read.claimId(),
                read.memberId(),
                read.net(),
                read.payout().account());
    }

    public static Event event(Payout payout, PayoutEvent event) {
        return new PayoutEventMapper().map(payout, List.of(event)).getFirst();
    }
}
