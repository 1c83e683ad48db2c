package id.jmo.platform.businesscalendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.BusinessCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
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

    private static ApplicationContextRunner on(String now) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(BusinessCalendarAutoConfiguration.class))
                .withBean(Clock.class, () -> Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
