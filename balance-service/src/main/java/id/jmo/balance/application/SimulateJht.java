package id.jmo.balance.application;

import id.jmo.balance.model.JhtRates;
import id.jmo.balance.model.JhtSimulation;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Simulasi JHT: what the member's savings may become by the age of 56. */
public final class SimulateJht {

    private static final int MONTHS_A_YEAR = 12;

    private final Ledger ledger;
    private final List<JhtRates> rates;
    private final Clock clock;

    /** A simulation and what it began with. */
    public record Simulated(Rupiah opening, JhtRates rates, JhtSimulation simulation) {}

    /**
     * Simulates with the rates of today.
     *
     * @param rates each with the day from which it holds, in any order, at least one
     */
    public SimulateJht(Ledger ledger, List<JhtRates> rates, Clock clock) {
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("jmo.simulation.jht has no rates");
        }
        this.ledger = ledger;
        this.rates = rates.stream()
                .sorted(Comparator.comparing(JhtRates::from).reversed())
                .toList();
        this.clock = clock;
    }

    /**
     * Simulates from today on.
     *
     * @param opening what to begin with; the member's own balance if none is given
     */
    public Simulated simulate(MemberId member, Rupiah wage, int years, @Nullable Rupiah opening) {
        Rupiah begin = opening != null ? opening : ledger.current(member).balance();
        LocalDate today = Jakarta.today(clock);
        JhtRates current = rates.stream()
                .filter(each -> !each.from().isAfter(today))
                .findFirst()
                .orElseGet(rates::getLast);
        return new Simulated(begin, current, JhtSimulation.of(wage, years * MONTHS_A_YEAR, begin, current));
    }
}
