package id.jmo.account.messaging;

import id.jmo.account.model.heirs.HeirFact;
import id.jmo.account.model.heirs.HeirReviewDue;
import id.jmo.account.model.heirs.Heirs;
import id.jmo.account.model.heirs.HeirsChanged;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.heirs.v1}: nobody else needs to know who the heirs are. */
@Component
class HeirEventMapper implements EventMapper<HeirFact> {

    record ReviewDue(MemberId memberId, LocalDate confirmedOn, LocalDate nextReviewOn) {}

    record Changed(MemberId memberId, String version, LocalDate changedOn) {}

    @Override
    public Optional<Event> map(HeirFact fact) {
        return Optional.of(
                switch (fact) {
                    case HeirReviewDue(Heirs heirs) ->
                        new Event(
                                "id.jmo.heirs.review-due.v1",
                                new ReviewDue(
                                        heirs.member(),
                                        Jakarta.dateOf(heirs.confirmedAt()),
                                        Jakarta.dateOf(heirs.reviewDueAt())));
                    case HeirsChanged(Heirs heirs) ->
                        new Event(
                                "id.jmo.heirs.changed.v1",
                                new Changed(
                                        heirs.member(),
                                        String.valueOf(heirs.current().version()),
                                        Jakarta.dateOf(heirs.confirmedAt())));
                });
    }
}
