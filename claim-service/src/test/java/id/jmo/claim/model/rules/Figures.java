package id.jmo.claim.model.rules;

import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of the regulations, as the tests of the model use them. */
public final class Figures {

    public static final BalanceLimit BALANCE_LIMIT = new BalanceLimit(new Dated<>(List.of(
            new Dated.From<>(LocalDate.of(2022, 1, 1), Rupiah.of(10_000_000)),
            new Dated.From<>(LocalDate.of(2025, 5, 1), Rupiah.of(15_000_000)))));

    public static final WaitingPeriod WAITING_PERIOD =
            new WaitingPeriod(Map.of(Cause.RESIGNATION, Period.ofMonths(1), Cause.TERMINATION, Period.ofMonths(1)));

    public static final PensionAge PENSION_AGE =
            new PensionAge(new Dated<>(List.of(new Dated.From<>(LocalDate.of(2022, 1, 1), 56))));

    public static final CausePolicy CAUSES = new CausePolicy(Set.of(
            Cause.RESIGNATION, Cause.TERMINATION, Cause.CONTRACT_ENDED, Cause.RETIREMENT, Cause.STOPPED_WORKING));

    public static final JhtTax TAX = new JhtTax(new Dated<>(List.of(new Dated.From<>(
            LocalDate.of(2022, 1, 1),
            new JhtTax.Schedule(
                    2,
                    new TaxBands(List.of(band(50_000_000L, "0"), band(null, "0.05"))),
                    new TaxBands(List.of(
                            band(60_000_000L, "0.05"),
                            band(250_000_000L, "0.15"),
                            band(500_000_000L, "0.25"),
                            band(5_000_000_000L, "0.30"),
                            band(null, "0.35"))))))));

    /** Friday 2026-12-25 is a holiday. */
    public static final SameDayDeadline SAME_DAY_DEADLINE = new SameDayDeadline(
            new BusinessCalendar(Set.of(LocalDate.of(2026, 12, 25))), LocalTime.of(15, 0), Duration.ofHours(6));

    public static final FourEyes FOUR_EYES = new FourEyes(Rupiah.of(10_000_000));

    private Figures() {}

    static TaxBands.Band band(Long upTo, String rate) {
        return new TaxBands.Band(upTo == null ? null : Rupiah.of(upTo), new BigDecimal(rate));
    }
}
