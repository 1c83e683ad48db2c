package id.jmo.complaint.config.compliance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What may change about compliance cases without a change of code. {@code compliance-limits.yaml} says where each figure comes
 * from.
 *
 * @param pollInterval how often reports that wait for a case, and cases that have ended, are looked for
 */
@ConfigurationProperties("jmo.compliance")
record ComplianceProperties(List<Limits> limits, Duration pollInterval) {

    /**
     * @param from the first day
     * @param warningWorkingDays of each warning
     * @param fineDays days of the calendar
     * @param planVisitWorkingDays our own
     * @param nextStepWorkingDays our own
     */
    record Limits(
            LocalDate from, int warningWorkingDays, int fineDays, int planVisitWorkingDays, int nextStepWorkingDays) {}
}
