package id.jmo.information.messaging.outage;

import id.jmo.information.messaging.Texts;
import id.jmo.information.model.Bilingual;
import id.jmo.information.model.outage.Notice;
import id.jmo.information.model.outage.OutageFact;
import id.jmo.information.model.outage.OutageId;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of outages on {@code jmo.information.v1}. */
@Component
class OutageEventMapper implements EventMapper<OutageFact> {

    record OutageAnnounced(
            OutageId outageId,
            Texts title,
            Texts alternative,
            Instant since,
            @Nullable Instant expectedEnd) {}

    record OutageEnded(OutageId outageId, Texts title, Instant endedAt) {}

    @Override
    public Optional<Event> map(OutageFact fact) {
        return Optional.of(
                switch (fact) {
                    case OutageFact.Announced(OutageId id, Notice notice) ->
                        new Event(
                                "id.jmo.information.outage-announced.v1",
                                new OutageAnnounced(
                                        id,
                                        Texts.of(notice.title()),
                                        Texts.of(notice.alternative()),
                                        notice.since(),
                                        notice.expectedEnd()));
                    case OutageFact.Ended(OutageId id, Bilingual title, Instant at) ->
                        new Event("id.jmo.information.outage-ended.v1", new OutageEnded(id, Texts.of(title), at));
                });
    }
}
