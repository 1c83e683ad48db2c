package id.jmo.accident.web;

import id.jmo.accident.application.ReportAccident;
import id.jmo.accident.model.Decision;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.AccidentId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The reports of stages I and II that officers record at a branch, from the family's paper form: an independent worker reports
 * by a login of their own, which nobody has after a death.
 */
@RestController
@RequestMapping("/api/v1/accident-reviews/{accidentId}")
@ForRole(Role.CLAIMS_OFFICER)
@Tag(name = "Accident reviews")
class PaperReportController {

    /** Where the report stands in both requests. */
    private static final String WITHIN = "report.";

    private final ReportAccident reportAccident;
    private final AccidentReviewViews views;

    PaperReportController(ReportAccident reportAccident, AccidentReviewViews views) {
        this.reportAccident = reportAccident;
        this.views = views;
    }

    /**
     * @param report as the member would send it
     * @param reason who brought which paper, in the officer's own words; kept with the case
     */
    record PaperStageOneRequest(
            @NotNull @Valid StageRequests.StageOneRequest report,

            @NotBlank @Size(max = AccidentReviewController.REASON) @PlainText
            String reason) {}

    /**
     * @param report as the member would send it
     * @param reason who brought which paper, in the officer's own words; kept with the case
     */
    record PaperStageTwoRequest(
            @NotNull @Valid StageRequests.StageTwoRequest report,

            @NotBlank @Size(max = AccidentReviewController.REASON) @PlainText
            String reason) {}

    /**
     * Records stage I of an independent worker from a paper form; an employer reports for its own workers. The officer who
     * records it does not approve the case.
     */
    @PostMapping("/paper-stage-one")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "own-case-not-decidable")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {AccidentProblems.EMPLOYER_REPORTS, "stage-one-not-due"})
    AccidentReviewViews.ReviewView recordPaperStageOne(
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody PaperStageOneRequest request,
            CurrentUser user,
            Locale locale) {
        Optional<Decision> decision = reportAccident.stageOneOnPaper(
                accidentId,
                AccidentReviewController.officer(user),
                request.report().report(),
                request.reason());
        return views.review(AccidentProblems.moved(decision, "stage-one-not-due", WITHIN), user, locale);
    }

    /**
     * Records stage II of an independent worker, which is the claim too, from a paper form; an employer reports for its own
     * workers. The officer who records it does not approve the case.
     */
    @PostMapping("/paper-stage-two")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = AccidentProblems.NOT_FOUND)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "own-case-not-decidable")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {AccidentProblems.EMPLOYER_REPORTS, "stage-two-not-due"})
    AccidentReviewViews.ReviewView recordPaperStageTwo(
            @PathVariable AccidentId accidentId,
            @Valid @RequestBody PaperStageTwoRequest request,
            CurrentUser user,
            Locale locale) {
        Optional<Decision> decision = reportAccident.stageTwoOnPaper(
                accidentId,
                AccidentReviewController.officer(user),
                request.report().report(),
                request.reason());
        return views.review(AccidentProblems.moved(decision, "stage-two-not-due", WITHIN), user, locale);
    }
}
