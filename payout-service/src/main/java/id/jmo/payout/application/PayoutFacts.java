package id.jmo.payout.application;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutEvent;
import id.jmo.platform.application.Event;
import java.util.List;

/** The events that publish facts about a payout. */
public interface PayoutFacts {

    List<Event> map(Payout payout, List<PayoutEvent> events);
}
