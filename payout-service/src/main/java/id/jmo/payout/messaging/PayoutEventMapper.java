package id.jmo.payout.messaging;

import id.jmo.payout.application.PayoutFacts;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutEvent;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.application.Event;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PayoutEventMapper implements PayoutFacts {

    @Override
    public List<Event> map(Payout payout, List<PayoutEvent> events) {
        return events.stream().map(event -> map(payout.order(), event)).toList();
    }

    private static Event map(PayoutOrder order, PayoutEvent event) {
        return switch (event) {
            case PayoutEvent.Completed e ->
                new Event(
                        PayoutCompleted.TYPE,
                        new PayoutCompleted(
                                order.payoutId(),
                                order.claimId(),
                                order.memberId(),
                                order.reference(),
                                order.amount(),
                                e.paidAt()));
            case PayoutEvent.Refused e ->
                new Event(
                        PayoutRefused.TYPE,
                        new PayoutRefused(
                                order.payoutId(),
                                order.claimId(),
                                order.memberId(),
                                e.reason().name()));
            case PayoutEvent.Returned e ->
                new Event(
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
