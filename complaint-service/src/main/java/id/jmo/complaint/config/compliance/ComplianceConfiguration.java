package id.jmo.complaint.config.compliance;

import id.jmo.complaint.application.compliance.AnswerReports;
import id.jmo.complaint.application.compliance.JoinReports;
import id.jmo.complaint.application.compliance.LimitsInForce;
import id.jmo.complaint.model.compliance.ComplianceCaseId;
import id.jmo.complaint.model.compliance.ComplianceLimits;
import id.jmo.platform.caseclock.TimeLimit;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Dated;
import id.jmo.platform.workers.WakeUpSignal;
import id.jmo.platform.workers.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits, and the workers that bring reports to their cases and answers to their reporters. */
@Configuration(proxyBeanMethods = false)
class ComplianceConfiguration {

    private static final int AT_ONCE = 4;

    @Bean
    LimitsInForce complianceLimits(ComplianceProperties properties) {
        return new LimitsInForce(new Dated<>(properties.limits().stream()
                .map(limits -> new Dated.From<>(
                        limits.from(),
                        new ComplianceLimits(
                                TimeLimit.businessDays(limits.warningWorkingDays()),
                                TimeLimit.days(limits.fineDays()),
                                TimeLimit.businessDays(limits.planVisitWorkingDays()),
                                TimeLimit.businessDays(limits.nextStepWorkingDays()))))
                .toList()));
    }

    @Bean
    WakeUpSignal complianceWakeUp() {
        return new WakeUpSignal();
    }

    @Bean
    Worker<ComplaintId> reportWorker(JoinReports join, ComplianceProperties properties, WakeUpSignal complianceWakeUp) {
        return new Worker<>("report-worker", join, properties.pollInterval(), AT_ONCE, complianceWakeUp);
    }

    @Bean
    Worker<ComplianceCaseId> answerWorker(
            AnswerReports answers, ComplianceProperties properties, WakeUpSignal complianceWakeUp) {
        return new Worker<>("answer-worker", answers, properties.pollInterval(), AT_ONCE, complianceWakeUp);
    }
}
