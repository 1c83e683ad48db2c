package id.jmo.balance.application.simulation;

import id.jmo.balance.application.DevelopmentTerms;
import id.jmo.balance.application.Ledger;
import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.balance.model.simulation.DatedTable;
import id.jmo.balance.model.simulation.JhtRates;
import id.jmo.balance.model.simulation.JhtSimulation;
import id.jmo.balance.model.simulation.Wages;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Simulasi JHT: what the member's savings may become by the age of 56. */
@UseCase
public class SimulateJht {

    private static final int MONTHS_A_YEAR = 12;

    private final Ledger ledger;
    private final DatedTable<JhtRates> rates;
    private final DatedTable<AccrualConvention> conventions;
    private final Clock clock;

    /**
     * A simulation and what it began with.
     *
     * @param conventions by which development is reckoned in its months, the earliest first
     */
    public record Simulated(
            Rupiah opening, JhtRates rates, List<AccrualConvention> conventions, JhtSimulation simulation) {}

    SimulateJht(Ledger ledger, DatedTable<JhtRates> rates, DevelopmentTerms terms, Clock clock) {
        this.ledger = ledger;
        this.rates = rates;
        this.conventions = terms.conventions();
        this.clock = clock;
    }

    /**
     * Simulates with today's rates; this month is the first that is paid.
     *
     * @param wage today's, monthly
     * @param wageGrowth by which the wage rises every January, such as {@code 0.05}
     * @param opening what to begin with; the member's own balance if none is given
     */
    public Simulated simulate(
            MemberId member, Rupiah wage, BigDecimal wageGrowth, int years, @Nullable Rupiah opening) {
        Rupiah begin = opening != null ? opening : ledger.current(member).balance();
        LocalDate today = Jakarta.today(clock);
        JhtRates current = rates.on(today);
        Wages wages = new Wages(wage, Year.from(today), wageGrowth, Map.of());
        YearMonth first = YearMonth.from(today);
        return new Simulated(
                begin,
                current,
                conventions.during(
                        first.atDay(1), first.plusYears(years).atDay(1).minusDays(1)),
                JhtSimulation.of(wages, first, years * MONTHS_A_YEAR, begin, current, conventions));
    }
}
