package id.jmo.account.messaging;

import id.jmo.account.model.rights.DataKind;
import id.jmo.account.model.rights.ErasureFact;
import id.jmo.account.model.rights.ErasureRequestId;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.erasures.v1}. */
@Component
class ErasureEventMapper implements EventMapper<ErasureFact> {

    record Ordered(ErasureRequestId requestId, MemberId memberId, List<DataKind> kinds) {}

    record Done(ErasureRequestId requestId, MemberId memberId) {}

    @Override
    public Optional<Event> map(ErasureFact fact) {
        return Optional.of(
                switch (fact) {
                    case ErasureFact.Ordered(var request, var member, var kinds) ->
                        new Event("id.jmo.erasure.ordered.v1", new Ordered(request, member, kinds));
                    case ErasureFact.Done(var request, var member) ->
                        new Event("id.jmo.erasure.done.v1", new Done(request, member));
                });
    }
}
