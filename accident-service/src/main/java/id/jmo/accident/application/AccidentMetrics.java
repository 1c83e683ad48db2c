package id.jmo.accident.application;

import id.jmo.accident.model.Step;
import java.time.Duration;

/** The metrics of accidents. */
public interface AccidentMetrics {

    /** @param fromNotification how long it took until the benefit was paid */
    void completed(Duration fromNotification);

    void stepBecameLate(Step step);

    /** An event arrived that the lifecycle does not allow in this state. */
    void unexpected(String event, String state);

    /** How many cases wait for something that is overdue. */
    void lateCases(long now);

    /** How many notifications name nobody whom the service knows. */
    void unmatched(long now);
}
