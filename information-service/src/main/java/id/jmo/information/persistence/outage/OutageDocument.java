package id.jmo.information.persistence.outage;

import id.jmo.information.model.Bilingual;
import id.jmo.information.model.outage.Notice;
import id.jmo.information.model.outage.Outage;
import id.jmo.information.model.outage.OutageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outage at rest.
 *
 * @param openOf its service while it is open: no service has two
 */
record OutageDocument(
        Outage.State state,
        @Nullable String service,
        @Nullable String openOf,
        @Nullable Instant proposedAt,
        @Nullable Told notice,
        @Nullable String decidedBy,
        @Nullable Instant announcedAt,
        @Nullable Instant endedAt) {

    static final String STATE = "state";
    static final String OPEN_OF = "openOf";

    record Told(
            Bilingual title,
            Bilingual alternative,
            Instant since,
            @Nullable Instant expectedEnd) {}

    static OutageDocument of(Outage outage) {
        Notice notice = outage.notice();
        return new OutageDocument(
                outage.state(),
                outage.service(),
                outage.isOpen() ? outage.service() : null,
                outage.proposedAt(),
                notice == null
                        ? null
                        : new Told(notice.title(), notice.alternative(), notice.since(), notice.expectedEnd()),
                outage.decidedBy(),
                outage.announcedAt(),
                outage.endedAt());
    }

    Outage toOutage(String id) {
        return new Outage(
                OutageId.of(id),
                state,
                service,
                proposedAt,
                notice == null
                        ? null
                        : new Notice(notice.title(), notice.alternative(), notice.since(), notice.expectedEnd()),
                decidedBy,
                announcedAt,
                endedAt);
    }
}
