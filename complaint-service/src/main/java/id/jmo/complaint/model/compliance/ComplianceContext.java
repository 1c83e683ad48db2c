package id.jmo.complaint.model.compliance;

import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Everything that a decision depends on besides the case and the trigger.
 *
 * @param limits those that hold today
 * @param letter the id of the letter that the decision may issue
 */
public record ComplianceContext(BusinessCalendar calendar, ComplianceLimits limits, Instant now, UUID letter) {

    LocalDate today() {
        return Jakarta.dateOf(now);
    }
}
