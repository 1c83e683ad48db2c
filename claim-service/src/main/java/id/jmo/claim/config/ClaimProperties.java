package id.jmo.claim.config;

import id.jmo.claim.model.Step;
import id.jmo.claim.model.rules.Cause;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Everything about claims that may change without a change of code. {@code application.yaml} says what each figure is
 * and where it comes from.
 */
@ConfigurationProperties("jmo.claim")
record ClaimProperties(
        List<DatedAmount> balanceLimit,
        Period dataUpdateValidFor,
        Map<Cause, Period> waitingPeriod,
        List<DatedAge> pensionAge,
        Set<Cause> onlineCauses,
        List<DatedTax> tax,
        long fourEyesAbove,
        Deadline sameDayDeadline,
        Map<Step, Duration> stepDeadlines,
        Duration holdReleaseWithin) {

    record DatedAmount(LocalDate from, long amount) {}

    record DatedAge(LocalDate from, int years) {}

    record DatedTax(LocalDate from, int lumpSumYears, List<Band> lumpSum, List<Band> progressive) {}

    /** @param upTo none in the last band */
    record Band(@Nullable Long upTo, BigDecimal rate) {}

    record Deadline(LocalTime cutOff, Duration alarmBefore) {}
}
