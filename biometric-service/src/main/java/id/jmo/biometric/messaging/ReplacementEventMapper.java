package id.jmo.biometric.messaging;

import id.jmo.biometric.model.ReplacementFact;
import id.jmo.biometric.model.ReplacementId;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of the replacement of a reference photo: what the member is to learn of it. */
@Component
class ReplacementEventMapper implements EventMapper<ReplacementFact> {

    static final String PROPOSED = "id.jmo.reference-photo.replacement-proposed.v1";
    static final String REPLACED = "id.jmo.reference-photo.replaced.v1";

    record ReplacementProposed(ReplacementId replacementId, MemberId memberId, Instant proposedAt) {}

    /** @param countsFrom from when a match with the new photo is enough for money */
    record ReferenceReplaced(ReplacementId replacementId, MemberId memberId, Instant replacedAt, Instant countsFrom) {}

    @Override
    public Optional<Event> map(ReplacementFact fact) {
        return Optional.of(
                switch (fact) {
                    case ReplacementFact.ReplacementProposed it ->
                        new Event(
                                PROPOSED, new ReplacementProposed(it.replacementId(), it.memberId(), it.proposedAt()));
                    case ReplacementFact.ReferenceReplaced it ->
                        new Event(
                                REPLACED,
                                new ReferenceReplaced(
                                        it.replacementId(), it.memberId(), it.replacedAt(), it.countsFrom()));
                });
    }
}
