package id.jmo.account.messaging;

import id.jmo.account.model.heirs.HeirReviewDue;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.heirs.v1}: nobody else needs to know who the heirs are. */
@Component
class HeirEventMapper implements EventMapper<HeirReviewDue> {

    record ReviewDue(MemberId memberId, LocalDate confirmedOn, LocalDate nextReviewOn) {}

    @Override
    public Optional<Event> map(HeirReviewDue fact) {
        return Optional.of(new Event(
                "id.jmo.heirs.review-due.v1",
                new ReviewDue(
                        fact.heirs().member(),
                        Jakarta.dateOf(fact.heirs().confirmedAt()),
                        Jakarta.dateOf(fact.heirs().reviewDueAt()))));
    }
}
