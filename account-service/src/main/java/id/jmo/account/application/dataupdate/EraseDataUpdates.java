package id.jmo.account.application.dataupdate;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.ErasureJob;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Erases the answers of updates that nobody confirmed in time. */
@UseCase
public class EraseDataUpdates implements ErasureJob.Erasable {

    private final DataUpdates updates;
    private final Clock clock;

    EraseDataUpdates(DataUpdates updates, Clock clock) {
        this.updates = updates;
        this.clock = clock;
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return updates.over(now, limit).stream().map(MemberId::toString).toList();
    }

    @Override
    public void erase(String name) {
        updates.change(MemberId.of(name), update -> update.emptied(clock.instant()));
    }
}
