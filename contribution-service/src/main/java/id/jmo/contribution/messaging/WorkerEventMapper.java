package id.jmo.contribution.messaging;

import id.jmo.contribution.model.worker.WorkerFact;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That an independent worker is inactive, or no longer, on {@code jmo.contributions.v1}. */
@Component
class WorkerEventMapper implements EventMapper<WorkerFact> {

    record Lapsed(MemberId memberId, @Nullable YearMonth paidThrough, LocalDate lapsedOn) {}

    record Resumed(MemberId memberId, @Nullable YearMonth paidThrough) {}

    @Override
    public Optional<Event> map(WorkerFact fact) {
        return Optional.of(
                switch (fact) {
                    case WorkerFact.Lapsed(var worker, var paidThrough, var on) ->
                        new Event("id.jmo.contribution.lapsed.v1", new Lapsed(worker, paidThrough, on));
                    case WorkerFact.Resumed(var worker, var paidThrough) ->
                        new Event("id.jmo.contribution.resumed.v1", new Resumed(worker, paidThrough));
                });
    }
}
