package id.jmo.balance.web;

import id.jmo.balance.application.SimulateJht;
import id.jmo.balance.application.SimulateJht.Simulated;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Simulasi JHT. */
@RestController
@RequestMapping("/api/v1/savings/simulation/jht")
@ForRole(Role.MEMBER)
@Tag(name = "Simulation")
class SimulationController {

    private static final long MOST = 1_000_000_000_000L;

    private final SimulateJht simulate;

    SimulationController(SimulateJht simulate) {
        this.simulate = simulate;
    }

    /**
     * An estimate, not a guarantee.
     *
     * @param contributionRate share of the wage saved every month
     * @param developmentRate assumed development of a year
     * @param balance estimated after {@code years}: opening balance, contributions and development
     */
    record SimulationAnswer(
            Rupiah wage,
            int years,
            Rupiah openingBalance,
            BigDecimal contributionRate,
            BigDecimal developmentRate,
            Rupiah monthlyContribution,
            Rupiah contributions,
            Rupiah development,
            Rupiah balance) {}

    /**
     * Estimates what the savings may become.
     *
     * @param wage monthly wage in rupiah
     * @param years until the member is 56
     * @param openingBalance what to begin with; the member's own balance if left out
     */
    @GetMapping
    SimulationAnswer simulateJht(
            @CurrentMember MemberId me,
            @RequestParam @Min(1) @Max(MOST) Long wage,
            @RequestParam @Min(1) @Max(50) Integer years,
            @RequestParam(required = false) @Min(0) @Max(MOST) @Nullable Long openingBalance) {
        Simulated simulated = simulate.simulate(
                me, Rupiah.of(wage), years, openingBalance == null ? null : Rupiah.of(openingBalance));
        return new SimulationAnswer(
                Rupiah.of(wage),
                years,
                simulated.opening(),
                simulated.rates().contribution(),
                simulated.rates().development(),
                simulated.simulation().monthly(),
                simulated.simulation().contributed(),
                simulated.simulation().developed(),
                simulated.simulation().balance());
    }
}
