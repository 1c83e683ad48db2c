package id.jmo.platform.businesscalendar;

import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.SortedSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Provides the {@link BusinessCalendar}. {@code jmo.business-calendar.holidays} names another {@link HolidayFile}, such as
 * {@code file:/etc/jmo/holidays.csv}: days are added in the middle of a year.
 */
@AutoConfiguration
public final class BusinessCalendarAutoConfiguration {

    /** Fails the start if the file has an error or lacks the current year. */
    @Bean
    @ConditionalOnMissingBean
    BusinessCalendar businessCalendar(
            @Value("${jmo.business-calendar.holidays:}") String location, ResourceLoader resources, Clock clock) {
        Resource file = location.isBlank() ? HolidayFile.DEFAULT : resources.getResource(location);
        SortedSet<LocalDate> holidays = HolidayFile.read(file);
        HolidayFile.requireYear(holidays, Year.from(Jakarta.today(clock)), file);
        return new BusinessCalendar(holidays);
    }

    @Bean
    HolidayCoverage holidaysHealthIndicator(BusinessCalendar calendar, Clock clock) {
        return new HolidayCoverage(calendar, clock);
    }
}
