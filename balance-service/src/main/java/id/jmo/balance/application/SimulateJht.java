package id.jmo.balance.application;

import id.jmo.balance.model.JhtRateTable;
import id.jmo.balance.model.JhtRates;
import id.jmo.balance.model.JhtSimulation;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Simulasi JHT: what the member's savings may become by the age of 56. */
@UseCase
public class SimulateJht {

    private static final int MONTHS_A_YEAR = 12;

    private final Ledger ledger;
    private final JhtRateTable rates;
    private final Clock clock;

    /** A simulation and what it began with. */
    public record Simulated(Rupiah opening, JhtRates rates, JhtSimulation simulation) {}

    SimulateJht(Ledger ledger, JhtRateTable rates, Clock clock) {
        this.ledger = ledger;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Simulates from today on, with today's rates.
     *
     * @param opening what to begin with; the member's own balance if none is given
     */
    public Simulated simulate(MemberId member, Rupiah wage, int years, @Nullable Rupiah opening) {
        Rupiah begin = opening != null ? opening : ledger.current(member).balance();
        JhtRates current = rates.on(Jakarta.today(clock));
        return new Simulated(begin, current, JhtSimulation.of(wage, years * MONTHS_A_YEAR, begin, current));
    }
}
