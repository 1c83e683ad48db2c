package id.jmo.information.web.benefits;

import id.jmo.information.application.benefits.CheckBenefits;
import id.jmo.information.model.benefits.Assessment;
import id.jmo.information.model.benefits.Benefit;
import id.jmo.information.model.benefits.Finding;
import id.jmo.information.model.benefits.Finding.Answer;
import id.jmo.information.model.benefits.Statement;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Benefits beside the programmes' own: worker housing, JKP, SERTAKAN, the pension's confirmation. */
@RestController
@RequestMapping("/api/v1/additional-benefits")
@ForRole(Role.MEMBER)
@Tag(name = "Additional benefits")
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "membership-not-found")
class BenefitController {

    private static final long MOST_WAGE = 1_000_000_000_000L;
    private static final Duration FACTS_ARRIVE_WITHIN = Duration.ofSeconds(5);

    private final CheckBenefits check;
    private final BenefitTexts texts;

    BenefitController(CheckBenefits check, BenefitTexts texts) {
        this.check = check;
        this.texts = texts;
    }

    /**
     * What the member says that no event shows; it is taken as said and not stored.
     *
     * @param monthlyWage the last one, in whole rupiah
     * @param spouseHasBenefit whether the spouse has the same benefit; false for who has no spouse
     * @param newJob whether the member has a new job since the dismissal
     */
    record EligibilityCheckRequest(
            @NotNull Benefit benefit,

            @Schema(example = "4500000") @Min(1) @Max(MOST_WAGE) @Nullable
            Long monthlyWage,

            @Nullable Boolean ownsHome,
            @Nullable Boolean spouseHasBenefit,
            @Nullable Boolean newJob) {

        Statement said() {
            return new Statement(
                    Optional.ofNullable(monthlyWage).map(Rupiah::of),
                    Optional.ofNullable(ownsHome),
                    Optional.ofNullable(spouseHasBenefit),
                    Optional.ofNullable(newJob));
        }

        @Override
        public String toString() {
            return "EligibilityCheckRequest[" + benefit + "]";
        }
    }

    /** In the order in which the app shows them. */
    record Benefits(List<Eligibility> items) {}

    /**
     * @param name of the benefit
     * @param mayApply whether nothing known stands in the way
     * @param summary the whole in words
     * @param figures what it is worth, and what that depends on
     * @param source of the rules
     */
    record Eligibility(
            Benefit benefit,
            String name,
            boolean mayApply,
            String summary,
            List<ConditionView> conditions,
            Map<String, Object> figures,
            String source) {}

    /**
     * @param text the condition in words
     * @param reason the code of why
     * @param reasonText why in words, as a clause
     * @param details the figures behind the reason
     */
    record ConditionView(
            String condition,
            String text,
            Answer answer,
            String reason,
            String reasonText,
            Map<String, Object> details) {}

    /** Lists the additional benefits, each with what the member's own facts say of it. */
    @GetMapping
    Benefits listAdditionalBenefits(@CurrentMember MemberId me, Locale locale) {
        List<Assessment> all = check.checkAll(me).orElseThrow(BenefitController::memberUnknown);
        return new Benefits(all.stream().map(one -> view(one, locale)).toList());
    }

    /** Checks whether the member may apply for a benefit, and why. Nothing is stored. */
    @PostMapping("/eligibility-checks")
    Eligibility checkBenefitEligibility(
            @CurrentMember MemberId me, @Valid @RequestBody EligibilityCheckRequest request, Locale locale) {
        return view(
                check.check(me, request.benefit(), request.said()).orElseThrow(BenefitController::memberUnknown),
                locale);
    }

    /** Passing: the facts of a new member arrive within moments. */
    private static Problem memberUnknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "membership-not-found").retryAfter(FACTS_ARRIVE_WITHIN);
    }

    private Eligibility view(Assessment assessment, Locale locale) {
        return new Eligibility(
                assessment.benefit(),
                texts.name(locale, assessment),
                assessment.mayApply(),
                texts.summary(locale, assessment),
                assessment.findings().stream()
                        .map(finding -> condition(finding, locale))
                        .toList(),
                assessment.figures(),
                assessment.source());
    }

    private ConditionView condition(Finding finding, Locale locale) {
        return new ConditionView(
                finding.condition().property(),
                texts.condition(locale, finding),
                finding.answer(),
                finding.reason().code(),
                texts.reason(locale, finding),
                finding.details());
    }
}
