package id.jmo.information.application.outage;

import id.jmo.information.model.outage.Outage;
import id.jmo.information.model.outage.OutageId;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The gateway reports that a service does not answer, and that it answers again. Reports may be repeated, and come from
 * several gateways: a service has at most one open outage.
 */
@UseCase
public class ProposeOutage {

    private final Outages outages;
    private final Clock clock;

    ProposeOutage(Outages outages, Clock clock) {
        this.outages = outages;
        this.clock = clock;
    }

    /** @return the service's open outage: a new proposal, or what became of an earlier one */
    public Outage noAnswer(String service, Instant since) {
        return outages.openOf(service)
                .orElseGet(() -> outages.addUnlessOpen(
                        new Outage.Changed(Outage.proposed(OutageId.next(), service, since), List.of())));
    }

    /** @return the outage that is over now; empty if there was none */
    public Optional<Outage> answersAgain(String service) {
        return outages.openOf(service)
                .map(open -> outages.change(open.id(), outage -> outage.answered(clock.instant())));
    }
}
