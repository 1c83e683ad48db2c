package id.jmo.contribution.model.employment;

import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;

/** A fact about an employment, with the employment as it is after it. */
public sealed interface EmploymentFact {

    Employment employment();

    /** @param on the first day of work */
    record Started(Employment employment, LocalDate on) implements EmploymentFact {}

    /** @param month from which the wage is another one */
    record WageChanged(Employment employment, YearMonth month, Rupiah wage) implements EmploymentFact {}

    record Ended(Employment employment, Employment.Left left) implements EmploymentFact {}

    /** The due day has passed, and no contribution was paid for the month. */
    record ContributionMissing(Employment employment, YearMonth month) implements EmploymentFact {}
}
