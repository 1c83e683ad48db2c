package id.jmo.account.messaging;

import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.account.model.kpj.Merger;
import id.jmo.account.model.kpj.MergerId;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.mergers.v1}: each asks balance-service for a step. */
@Component
class MergerEventMapper implements EventMapper<FurtherKpj> {

    record Step(MergerId mergerId, MemberId from, MemberId into) {}

    @Override
    public Optional<Event> map(FurtherKpj kpj) {
        return switch (kpj.merger()) {
            case Merger.TakingOut(MergerId id) -> step("id.jmo.merger.requested.v1", id, kpj);
            case Merger.TakingIn(MergerId id) -> step("id.jmo.merger.taken.v1", id, kpj);
            case Merger.Undoing(MergerId id) -> step("id.jmo.merger.undo-needed.v1", id, kpj);
            case Merger.None(), Merger.Merged _, Merger.Refused _ -> Optional.empty();
        };
    }

    private static Optional<Event> step(String type, MergerId id, FurtherKpj kpj) {
        return Optional.ofNullable(kpj.owner()).map(into -> new Event(type, new Step(id, kpj.id(), into)));
    }
}
