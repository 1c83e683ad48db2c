package id.jmo.information.application.outage;

import id.jmo.information.model.outage.Notice;
import id.jmo.information.model.outage.Outage;
import id.jmo.information.model.outage.OutageId;
import id.jmo.information.model.outage.OutageRefusal;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Page;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operators decide what people are told of outages, and end what they announced. */
@UseCase
public class ManageOutages {

    private static final int PAGE = 50;

    /** More banners than this nobody reads. */
    private static final int MOST_ANNOUNCED = 20;

    private final Outages outages;
    private final Clock clock;

    ManageOutages(Outages outages, Clock clock) {
        this.outages = outages;
        this.clock = clock;
    }

    /** What everybody is told now, the latest first. */
    public List<Outage> announced() {
        return outages.announced(MOST_ANNOUNCED);
    }

    public Page<Outage> list(@Nullable OutageId cursor) {
        return Page.cut(outages.list(cursor, PAGE + 1), PAGE, Outage::id);
    }

    /** Announces an outage that the gateway has not proposed. The same id again has no second effect. */
    public Outage announce(OutageId id, Notice notice, String operator) {
        return outages.addUnlessOpen(Outage.announced(id, notice, operator, clock.instant()));
    }

    /** @throws OutageRefusal if there is no such outage, or it is over */
    public Outage confirm(OutageId id, Notice notice, String operator) {
        return outages.change(id, outage -> Optional.of(outage.announce(notice, operator, clock.instant())));
    }

    /** @throws OutageRefusal if there is no such outage, or it is no proposal any more */
    public Outage dismiss(OutageId id, String operator) {
        return outages.change(id, outage -> Optional.of(outage.dismiss(operator)));
    }

    /** @throws OutageRefusal if there is no such outage, or it is not announced */
    public Outage end(OutageId id) {
        return outages.change(id, outage -> Optional.of(outage.end(clock.instant())));
    }
}
