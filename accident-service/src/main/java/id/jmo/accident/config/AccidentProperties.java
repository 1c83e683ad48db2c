package id.jmo.accident.config;

import id.jmo.accident.model.Step;
import id.jmo.platform.caseclock.TimeLimit;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Everything about accidents, besides the benefits, that may change without a change of code. {@code application.yaml}
 * says what each figure is and where it comes from.
 */
@ConfigurationProperties("jmo.accident")
record AccidentProperties(
        Map<Step, TimeLimit> stepDeadlines,
        long fourEyesAbove,
        int workingDaysAMonth,
        Notifications notifications,
        Guarantee guarantee) {

    /** @param checkAddress where a letter is checked: its code follows */
    record Guarantee(Period validFor, String checkAddress) {}

    /** @param keepUnmatched how long a notification that names nobody is kept */
    record Notifications(int perPersonAndDay, int perMinute, Duration keepUnmatched, Duration poll) {}
}
