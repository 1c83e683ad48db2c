package id.jmo.balance.model.simulation;

import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.balance.model.development.AccrualConvention.ContributionsEarn;
import id.jmo.balance.model.development.AccrualConvention.Growth;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** How development is reckoned in these tests. */
final class Conventions {

    /** As {@code jmo.development.conventions} says. */
    static final DatedTable<AccrualConvention> CONFIGURED =
            new DatedTable<>(List.of(of("1978-01-01", Growth.TWELFTH_ROOT, ContributionsEarn.FROM_MONTH_OF_RECEIPT)));

    private Conventions() {}

    static AccrualConvention of(String from, Growth growth, ContributionsEarn contributions) {
        return new AccrualConvention(LocalDate.parse(from), growth, contributions, RoundingMode.DOWN, "a test", true);
    }
}
