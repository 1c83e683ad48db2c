package id.jmo.balance.web;

import id.jmo.balance.application.ShowSavings;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Year;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a member sees of their own savings. */
@RestController
@RequestMapping("/api/v1/savings/me")
@ForRole(Role.MEMBER)
@Tag(name = "Own savings")
class MySavingsController {

    private final ShowSavings show;
    private final ProblemTexts texts;
    private final Clock clock;

    MySavingsController(ShowSavings show, ProblemTexts texts, Clock clock) {
        this.show = show;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Reads the member's own savings (Cek Saldo). A member whose first contribution has not come in yet gets just
     * that answer.
     */
    @GetMapping
    SavingsAnswer readOwnSavings(@CurrentMember MemberId me, Locale language) {
        return SavingsAnswer.of(show.savings(me), texts, language);
    }

    /**
     * Reads the statement (Rincian Saldo JHT, RSJHT) of a year; of the current year, by Jakarta time, unless another
     * is asked for.
     */
    @GetMapping("/statement")
    StatementAnswer readOwnStatement(
            @CurrentMember MemberId me, @RequestParam(required = false) @Min(1978) @Max(2100) @Nullable Integer year) {
        Year chosen = year == null ? Year.from(Jakarta.today(clock)) : Year.of(year);
        return StatementAnswer.of(show.statement(me, chosen), clock.instant());
    }
}
