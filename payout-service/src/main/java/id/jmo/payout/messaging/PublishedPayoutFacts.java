package id.jmo.payout.messaging;

import id.jmo.payout.application.PayoutFacts;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutEvent;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.outbox.OutgoingEvent;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PublishedPayoutFacts implements PayoutFacts {

    @Override
    public List<OutgoingEvent> tell(Payout payout, List<PayoutEvent> events) {
        return events.stream().map(event -> tell(payout.order(), event)).toList();
    }

    private static OutgoingEvent tell(PayoutOrder order, PayoutEvent event) {
        return switch (event) {
            case PayoutEvent.Completed e ->
                new OutgoingEvent(
                        PayoutCompleted.TYPE,
                        new PayoutCompleted(
                                order.payoutId(),
                                order.claimId(),
                                order.memberId(),
                                order.reference(),
                                order.amount(),
                                e.paidAt()));
            case PayoutEvent.Refused e ->
                new OutgoingEvent(
                        PayoutRefused.TYPE,
                        new PayoutRefused(
                                order.payoutId(),
                                order.claimId(),
                                order.memberId(),
                                e.reason().name()));
            case PayoutEvent.Returned e ->
                new OutgoingEvent(
                        PayoutReturned.TYPE,
                        new PayoutReturned(
                                order.payoutId(),
                                order.claimId(),
                                order.memberId(),
                                order.reference(),
                                order.amount(),
                                PayoutReturned.BY_BANK,
                                e.returnedAt()));
        };
    }
}
