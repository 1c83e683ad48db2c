package id.jmo.payout.web;

import id.jmo.payout.application.ShowPayouts;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.keycloakspringadapter.AuditSubject;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was paid to a member, with the account masked. */
@Component
class PayoutData implements PersonalDataSource, AuditSubject {

    private static final DataSection<Payout> PAYOUTS = DataSection.<Payout>named("payouts")
            .field("payoutId", payout -> payout.order().payoutId())
            .coded(
                    "cause",
                    PayoutCause.Kind.class,
                    payout -> payout.order().cause().kind())
            .coded("state", PayoutState.Kind.class, payout -> payout.state().kind())
            .field("amount", payout -> payout.order().amount())
            .field("bankCode", payout -> payout.order().account().bankCode())
            .field(
                    "accountNumber",
                    payout -> payout.order().account().accountNumber().masked())
            .field("reference", payout -> payout.order().reference())
            .field("orderedAt", payout -> payout.order().orderedAt())
            .field("paidAt", Payout::paidAt);

    private final ShowPayouts payouts;

    PayoutData(ShowPayouts payouts) {
        this.payouts = payouts;
    }

    @Override
    public String variable() {
        return "payoutId";
    }

    @Override
    public Optional<MemberId> memberOf(String value) {
        return payouts.find(PayoutId.of(value)).map(payout -> payout.order().memberId());
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(PAYOUTS);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        return List.of(PAYOUTS.of(payouts.latestOf(member, DataSection.READ_ITEMS)));
    }
}
