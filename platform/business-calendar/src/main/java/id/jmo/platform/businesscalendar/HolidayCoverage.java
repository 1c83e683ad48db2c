package id.jmo.platform.businesscalendar;

import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the calendar has the holidays that are needed: those of the current year and, from November on, those of the
 * next, which are decreed in September or October. Without them every weekday counts as a business day, and terms end too
 * early. Metric {@code jmo.holidays.missing}: how many of these years are missing.
 */
final class HolidayCoverage implements HealthIndicator, MeterBinder {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final int lastYear;
    private final Clock clock;

    HolidayCoverage(BusinessCalendar calendar, Clock clock) {
        this.lastYear =
                calendar.holidays().stream().mapToInt(LocalDate::getYear).max().orElse(0);
        this.clock = clock;
    }

    private int missingYears() {
        LocalDate today = Jakarta.today(clock);
        int needed = today.getMonthValue() >= Month.NOVEMBER.getValue() ? today.getYear() + 1 : today.getYear();
        return Math.max(0, needed - lastYear);
    }

    @Override
    public Health health() {
        Health.Builder health =
                (missingYears() == 0 ? Health.up() : Health.status(DEGRADED)).withDetail("lastYear", lastYear);
        if (missingYears() > 0) {
            health.withDetail("missing", lastYear + 1);
        }
        return health.build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jmo.holidays.missing", this, HolidayCoverage::missingYears)
                .baseUnit("years")
                .description(
                        "Years whose holidays the business calendar lacks, of the current one and from November the next")
                .register(registry);
    }
}
