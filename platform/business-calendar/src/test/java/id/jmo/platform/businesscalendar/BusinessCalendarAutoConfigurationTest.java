package id.jmo.platform.businesscalendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.BusinessCalendar;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BusinessCalendarAutoConfigurationTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @TempDir
    Path folder;

    @Test
    void the_calendar_has_the_shipped_holidays() {
        on("2026-11-28T00:00:00Z")
                .run(context -> assertThat(
                                context.getBean(BusinessCalendar.class).isBusinessDay(CHRISTMAS))
                        .isFalse());
    }

    @Test
    void an_operator_names_another_file() throws IOException {
        Path file = Files.writeString(folder.resolve("holidays.csv"), "2026-11-30,Hari libur tambahan\n");

        on("2026-11-28T00:00:00Z")
                .withPropertyValues("jmo.business-calendar.holidays=" + file.toUri())
                .run(context -> {
                    BusinessCalendar calendar = context.getBean(BusinessCalendar.class);
                    assertThat(calendar.isBusinessDay(LocalDate.of(2026, 11, 30)))
                            .isFalse();
                    assertThat(calendar.isBusinessDay(CHRISTMAS)).isTrue();
                });
    }

    @Test
    void a_file_without_the_current_year_in_jakarta_fails_the_start_with_one_line() {
        on("2027-12-31T16:59:59Z").run(context -> assertThat(context).hasNotFailed());
        on("2027-12-31T17:00:00Z").run(context -> {
            FailureAnalysis shown = new HolidayFileFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(shown.getDescription())
                    .startsWith("Holidays: ")
                    .endsWith("has no holidays of 2028")
                    .doesNotContain("\n");
        });
    }

    /** The government decrees the next year's holidays in September or October. */
    @Test
    void from_november_on_the_holidays_of_the_next_year_are_missed_by_metric_and_health_while_the_service_runs() {
        var clock = new AtomicReference<>(Instant.parse("2027-10-31T16:59:59Z"));
        with(new ClockAt(clock)).run(context -> {
            MeterRegistry meters = new SimpleMeterRegistry();
            context.getBean(MeterBinder.class).bindTo(meters);
            HealthIndicator health = context.getBean(HealthIndicator.class);
            assertThat(yearsMissing(meters)).isZero();
            assertThat(details(health)).containsEntry("lastYear", 2027).doesNotContainKey("missing");

            clock.set(Instant.parse("2027-10-31T17:00:00Z"));
            assertThat(yearsMissing(meters)).isEqualTo(1);
            assertThat(details(health)).containsEntry("missing", 2028);

            clock.set(Instant.parse("2028-01-01T00:00:00Z"));
            assertThat(yearsMissing(meters)).isEqualTo(1);

            clock.set(Instant.parse("2028-11-01T00:00:00Z"));
            assertThat(yearsMissing(meters)).isEqualTo(2);
            assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        });
    }

    private static double yearsMissing(MeterRegistry meters) {
        return meters.get("jmo.holidays.missing").gauge().value();
    }

    private static Map<String, Object> details(HealthIndicator health) {
        return health.health().getDetails();
    }

    private record ClockAt(AtomicReference<Instant> now) implements InstantSource {
        @Override
        public Instant instant() {
            return now.get();
        }
    }

    private static ApplicationContextRunner on(String now) {
        return with(InstantSource.fixed(Instant.parse(now)));
    }

    private static ApplicationContextRunner with(InstantSource now) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(BusinessCalendarAutoConfiguration.class))
                .withBean(Clock.class, () -> now.withZone(ZoneOffset.UTC));
    }
}
