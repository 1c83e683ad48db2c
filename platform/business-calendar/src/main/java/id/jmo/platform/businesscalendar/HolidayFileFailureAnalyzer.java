package id.jmo.platform.businesscalendar;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a faulty holiday file as one line instead of a stack trace. */
final class HolidayFileFailureAnalyzer extends AbstractFailureAnalyzer<HolidayFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HolidayFileException cause) {
        return new FailureAnalysis(
                "Holidays: " + cause.getMessage(),
                "Correct the file, or name another one in jmo.business-calendar.holidays.",
                cause);
    }
}
