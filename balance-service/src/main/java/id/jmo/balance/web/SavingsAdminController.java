package id.jmo.balance.web;

import id.jmo.balance.application.ShowSavings;
import id.jmo.balance.application.ShowSavings.Savings;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What officers and auditors see of savings. */
@RestController
@RequestMapping("/api/v1/savings")
@Tag(name = "Savings")
class SavingsAdminController {

    private final ShowSavings show;
    private final ProblemTexts texts;

    SavingsAdminController(ShowSavings show, ProblemTexts texts) {
        this.show = show;
        this.texts = texts;
    }

    /** Reads a member's savings, for an officer who helps the member. */
    @GetMapping("/{memberId}")
    @ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "savings-not-found")
    SavingsAnswer readSavings(@PathVariable MemberId memberId, Locale language) {
        Savings savings = show.savings(memberId);
        if (savings.member().isEmpty() && !savings.book().credited()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "savings-not-found");
        }
        return SavingsAnswer.of(savings, texts, language);
    }
}
