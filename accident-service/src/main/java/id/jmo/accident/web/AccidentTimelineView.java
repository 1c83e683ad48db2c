package id.jmo.accident.web;

import id.jmo.accident.model.AccidentStatus;
import id.jmo.platform.values.AccidentId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in a case.
 *
 * @param ended whether nothing more is to come
 */
record AccidentTimelineView(AccidentId accidentId, AccidentStatus status, boolean ended, List<Entry> entries) {

    /** @param number the id of the entry in the stream */
    record Entry(
            int number,
            OffsetDateTime at,
            String phase,
            String phaseLabel,
            String code,
            String text,
            List<AccidentTexts.Coded> reasons,
            @Nullable String note) {}
}
