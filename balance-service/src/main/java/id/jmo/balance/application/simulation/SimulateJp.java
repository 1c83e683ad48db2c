package id.jmo.balance.application.simulation;

import id.jmo.balance.application.DevelopmentTerms;
import id.jmo.balance.model.development.AccrualConvention;
import id.jmo.balance.model.simulation.DatedTable;
import id.jmo.balance.model.simulation.JpRules;
import id.jmo.balance.model.simulation.JpSimulation;
import id.jmo.balance.model.simulation.Wages;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Simulasi JP: what a member's monthly pension may be, or what is paid at once if it is too little time for a pension. */
@UseCase
public class SimulateJp {

    private final JpRules rules;
    private final DatedTable<AccrualConvention> conventions;
    private final Clock clock;

    /**
     * A simulation and the rules that it was reckoned by.
     *
     * @param conventions by which contributions develop that are paid back, the earliest first
     */
    public record Simulated(JpRules rules, List<AccrualConvention> conventions, JpSimulation simulation) {}

    SimulateJp(JpRules rules, DevelopmentTerms terms, Clock clock) {
        this.rules = rules;
        this.conventions = terms.conventions();
        this.clock = clock;
    }

    /**
     * Simulates contributions until the pension age.
     *
     * @param first the first month with a contribution
     * @param wage today's, monthly
     * @param wageGrowth a year, such as {@code 0.05}; also backwards, for years of which no wage is given
     * @param known wages of other years
     * @return empty if the pension age is reached before the first month
     */
    public Optional<Simulated> simulate(
            LocalDate born, YearMonth first, Rupiah wage, BigDecimal wageGrowth, Map<Year, Rupiah> known) {
        Wages wages = new Wages(wage, Year.from(Jakarta.today(clock)), wageGrowth, known);
        JpSimulation simulation = JpSimulation.of(born, first, wages, rules, conventions);
        return simulation.months() == 0
                ? Optional.empty()
                : Optional.of(new Simulated(
                        rules,
                        conventions.during(first.atDay(1), simulation.begins().minusDays(1)),
                        simulation));
    }
}
