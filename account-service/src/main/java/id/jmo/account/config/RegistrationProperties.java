package id.jmo.account.config;

import id.jmo.account.application.registration.RegistrationTerms;
import id.jmo.account.model.registration.RegistrationStep;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are registered.
 *
 * @param steps in their order, each once
 * @param lifetime of a registration that is not finished
 * @param perNetwork how many registrations one network may begin within a day
 * @param pollInterval how often registrations are polled for that the service has to go on with
 * @param lease how long one instance owns one of them before another may take it
 * @param firstRetry wait after the first attempt without an answer of a partner; doubles each time
 * @param longestRetry the longest wait between attempts
 * @param maxConcurrent how many may be under way at the same time
 */
@ConfigurationProperties("jmo.registrations")
record RegistrationProperties(
        @DefaultValue({"CITIZENSHIP", "MEMBERSHIP_TYPE", "PERSONAL_DATA", "EMAIL", "PHONE", "PASSWORD", "TERMS"})
        List<RegistrationStep> steps,

        @DefaultValue("24h") Duration lifetime,
        @DefaultValue("100") int perNetwork,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("8") int maxConcurrent) {

    RegistrationTerms toTerms() {
        return new RegistrationTerms(steps, lifetime, perNetwork, lease, new RetrySchedule(firstRetry, longestRetry));
    }
}
