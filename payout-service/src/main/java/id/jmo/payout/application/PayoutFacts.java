package id.jmo.payout.application;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutEvent;
import id.jmo.platform.application.Event;
import java.util.List;

/** How facts about a payout are told to the other services. */
public interface PayoutFacts {

    List<Event> tell(Payout payout, List<PayoutEvent> events);
}
