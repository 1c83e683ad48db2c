package id.jmo.balance.web;

import id.jmo.balance.application.ShowSavings;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a member sees of their own savings. */
@RestController
@RequestMapping("/api/v1/savings/me")
@ForRole(Role.MEMBER)
@Tag(name = "Own savings")
class MySavingsController {

    private final ShowSavings show;
    private final ProblemTexts texts;

    MySavingsController(ShowSavings show, ProblemTexts texts) {
        this.show = show;
        this.texts = texts;
    }

    /**
     * Reads the member's own savings (Cek Saldo). A member whose first contribution has not come in yet gets just
     * that answer.
     */
    @GetMapping
    SavingsAnswer readOwnSavings(@CurrentMember MemberId me, Locale language) {
        return SavingsAnswer.of(show.savings(me), texts, language);
    }
}
