package id.jmo.account.messaging;

import id.jmo.account.model.card.Programme;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.workers.v1}: what whoever collects contributions needs to know of a worker. */
@Component
class WorkerEventMapper implements EventMapper<WorkerRegistration> {

    record Accepted(
            MemberId memberId,
            Nik nik,
            Kpj kpj,
            Rupiah base,
            List<Programme> programmes,
            @Nullable MemberId payer) {}

    @Override
    public Optional<Event> map(WorkerRegistration accepted) {
        return accepted.kpj()
                .map(kpj -> new Event(
                        "id.jmo.worker.accepted.v1",
                        new Accepted(
                                accepted.id(),
                                accepted.worker().nik(),
                                kpj,
                                accepted.worker().base(),
                                accepted.worker().programmes(),
                                accepted.payer())));
    }
}
