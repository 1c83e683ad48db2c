package id.jmo.balance.application.simulation;

import id.jmo.balance.application.Ledger;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Simulasi JHT: what the member's savings may become by the age of 56. */
@UseCase
public class SimulateJht {

    private static final int MONTHS_A_YEAR = 12;

    private final Ledger ledger;
    private final DatedTable<JhtRates> rates;
    private final Clock clock;

    /** A simulation and what it began with. */
    public record Simulated(Rupiah opening, JhtRates rates, JhtSimulation simulation) {}

    SimulateJht(Ledger ledger, DatedTable<JhtRates> rates, Clock clock) {
        this.ledger = ledger;
        this.rates = rates;
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
        return new Simulated(
                begin, current, JhtSimulation.of(wages, YearMonth.from(today), years * MONTHS_A_YEAR, begin, current));
    }
}
