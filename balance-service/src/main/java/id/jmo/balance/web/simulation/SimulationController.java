package id.jmo.balance.web.simulation;

import id.jmo.balance.application.simulation.SimulateJht;
import id.jmo.balance.application.simulation.SimulateJp;
import id.jmo.balance.model.simulation.JpRules;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Simulasi JHT and Simulasi JP: estimates, not guarantees. Nothing is stored. */
@RestController
@RequestMapping("/api/v1/savings/simulation")
@ForRole(Role.MEMBER)
@Tag(name = "Simulation")
class SimulationController {

    private static final long MOST = 1_000_000_000_000L;
    private static final String LEAST_GROWTH = "-0.2";
    private static final String MOST_GROWTH = "0.5";

    private final SimulateJht jht;
    private final SimulateJp jp;
    private final ProblemTexts texts;

    SimulationController(SimulateJht jht, SimulateJp jp, ProblemTexts texts) {
        this.jht = jht;
        this.jp = jp;
        this.texts = texts;
    }

    /**
     * Estimates what the JHT savings may become, calendar year by calendar year. What may be claimed of them today, and why not,
     * says {@code GET /api/v1/claims/eligibility}.
     *
     * @param wage monthly wage in rupiah
     * @param years until the member is 56
     * @param openingBalance what to begin with; the member's own balance if left out
     * @param wageGrowth by how much the wage rises every January, 0.05 for 5 %; a constant wage if left out
     */
    @GetMapping("/jht")
    JhtAnswer simulateJht(
            @CurrentMember MemberId me,
            @RequestParam @Min(1) @Max(MOST) Long wage,
            @RequestParam @Min(1) @Max(50) Integer years,
            @RequestParam(required = false) @Min(0) @Max(MOST) @Nullable Long openingBalance,
            @RequestParam(required = false) @DecimalMin(LEAST_GROWTH) @DecimalMax(MOST_GROWTH) @Nullable
                    BigDecimal wageGrowth,
            Locale language) {
        BigDecimal growth = Objects.requireNonNullElse(wageGrowth, BigDecimal.ZERO);
        var simulated = jht.simulate(
                me, Rupiah.of(wage), growth, years, openingBalance == null ? null : Rupiah.of(openingBalance));
        return JhtAnswer.of(Rupiah.of(wage), years, growth, simulated, new Assumption.Texts(texts, language));
    }

    /** @param wage monthly, in rupiah */
    record WageOfYear(
            @NotNull @Min(2015) @Max(2100) Integer year,
            @NotNull @Min(0) @Max(MOST) Long wage) {}

    /**
     * What a pension is reckoned from.
     *
     * @param birthDate of which the pension age follows
     * @param firstContribution the first month with a JP contribution; not before July 2015, when the programme began
     * @param wage monthly wage today, in rupiah
     * @param wageGrowth by how much the wage rises every January, 0.05 for 5 %, and rose before, where {@code wages} does not say;
     *     a constant wage if left out
     * @param wages of other years, as far as they are known
     */
    record JpRequest(
            @NotNull @Past LocalDate birthDate,
            @NotNull YearMonth firstContribution,
            @NotNull @Min(1) @Max(MOST) Long wage,

            @DecimalMin(LEAST_GROWTH) @DecimalMax(MOST_GROWTH) @Nullable
            BigDecimal wageGrowth,

            @Size(max = 86) @Valid @Nullable List<@NotNull WageOfYear> wages) {}

    /**
     * Estimates the pension (JP) of a member who pays until the pension age: every month, or at once if it is less than fifteen
     * years.
     */
    @PostMapping("/jp")
    JpAnswer simulateJp(@RequestBody @Valid JpRequest request, Locale language) {
        if (request.firstContribution().isBefore(JpRules.BEGINNING)) {
            throw fault("firstContribution", "before-jp-began");
        }
        BigDecimal growth = Objects.requireNonNullElse(request.wageGrowth(), BigDecimal.ZERO);
        var known = Objects.requireNonNullElse(request.wages(), List.<WageOfYear>of()).stream()
                .collect(Collectors.toMap(
                        each -> Year.of(each.year()), each -> Rupiah.of(each.wage()), (_, last) -> last));
        var simulated = jp.simulate(
                        request.birthDate(), request.firstContribution(), Rupiah.of(request.wage()), growth, known)
                .orElseThrow(() -> fault("firstContribution", "after-pension-age"));
        return JpAnswer.of(simulated, growth, new Assumption.Texts(texts, language));
    }

    private static Problem fault(String field, String fault) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault(field, fault);
    }
}
