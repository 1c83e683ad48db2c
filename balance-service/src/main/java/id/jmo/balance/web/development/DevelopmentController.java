package id.jmo.balance.web.development;

import id.jmo.balance.application.DevelopmentRuns;
import id.jmo.balance.application.DevelopmentTerms;
import id.jmo.balance.application.PublishRate;
import id.jmo.balance.application.PublishRate.Outcome;
import id.jmo.balance.application.RatePublications;
import id.jmo.balance.model.development.DevelopmentRun;
import id.jmo.balance.model.development.PublicationId;
import id.jmo.balance.model.development.RatePublication;
import id.jmo.balance.model.development.YearlyRate;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Cursors;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Page;
import id.jmo.platform.workers.PollingLoop;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Year;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators and auditors: at which rates savings develop, and how far the books are. */
@RestController
@RequestMapping(DevelopmentController.PATH)
@Tag(name = "Development of savings")
class DevelopmentController {

    static final String PATH = "/api/v1/savings/development";
    private static final int PAGE = 20;
    private static final Pattern RUN = Pattern.compile("development-\\d{4}-\\d\\d|final-[0-9a-f-]{36}");

    private final DevelopmentTerms terms;
    private final PublishRate publish;
    private final RatePublications publications;
    private final DevelopmentRuns runs;
    private final PollingLoop savingsDevelopment;

    DevelopmentController(
            DevelopmentTerms terms,
            PublishRate publish,
            RatePublications publications,
            DevelopmentRuns runs,
            PollingLoop savingsDevelopment) {
        this.terms = terms;
        this.publish = publish;
        this.publications = publications;
        this.runs = runs;
        this.savingsDevelopment = savingsDevelopment;
    }

    /**
     * The rate that was credited for a year.
     *
     * @param year that is over
     * @param rate a year: 0.0559 is 5.59%
     * @param source where it was published
     */
    record RateRequest(
            @NotNull @Min(1978) @Max(2100) Integer year,

            @NotNull @DecimalMin("0") @DecimalMax("0.5") @Digits(integer = 1, fraction = 6)
            BigDecimal rate,

            @NotNull @Size(min = 3, max = 200) @PlainText String source) {}

    /** Reads the rates and how they are applied: provisional ones, those of past years, and what was proposed and decided since. */
    @GetMapping("/rates")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    DevelopmentViews.Rates readDevelopmentRates() {
        return DevelopmentViews.Rates.of(terms, publications.all());
    }

    /**
     * Proposes the rate that was published for a year, or a correction of it. Nothing is booked until another person releases
     * it.
     */
    @PostMapping("/rates")
    @ForRole(Role.OPERATOR)
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "rate-year-not-over")
    ResponseEntity<DevelopmentViews.Publication> proposeDevelopmentRate(
            IdempotencyKey key, CurrentUser operator, @Valid @RequestBody RateRequest request) {
        var rate = new YearlyRate(Year.of(request.year()), request.rate(), request.source(), false);
        RatePublication proposed = publish.propose(new PublicationId(key.derivedId()), rate, operator.id())
                .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "rate-year-not-over"));
        return ResponseEntity.created(URI.create(PATH + "/rates")).body(DevelopmentViews.Publication.of(proposed));
    }

    /** Releases a proposed rate: every book then gets the difference to what was booked for the year. Not by the proposer. */
    @PostMapping("/rates/{publicationId}/release")
    @ForRole(Role.OPERATOR)
    @Idempotent
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "rate-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"second-operator-must-differ", "rate-decided-before"})
    DevelopmentViews.Publication releaseDevelopmentRate(
            @PathVariable PublicationId publicationId, CurrentUser operator) {
        DevelopmentViews.Publication released = done(publish.release(publicationId, operator.id()));
        savingsDevelopment.wakeUp();
        return released;
    }

    /** Refuses a proposed rate, or withdraws one's own proposal. Nothing is booked. */
    @PostMapping("/rates/{publicationId}/refusal")
    @ForRole(Role.OPERATOR)
    @Idempotent
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "rate-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "rate-decided-before")
    DevelopmentViews.Publication refuseDevelopmentRate(
            @PathVariable PublicationId publicationId, CurrentUser operator) {
        return done(publish.refuse(publicationId, operator.id()));
    }

    /**
     * Lists the runs that book development, the latest first, with how far they are.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping("/runs")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page<DevelopmentViews.Run> listDevelopmentRuns(@RequestParam(required = false) @Nullable String cursor) {
        return Page.cut(runs.page(Cursors.ofForm(RUN, cursor), PAGE + 1), PAGE, DevelopmentRun::id)
                .map(DevelopmentViews.Run::of);
    }

    private static DevelopmentViews.Publication done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(RatePublication publication) -> DevelopmentViews.Publication.of(publication);
            case Outcome.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "rate-not-found");
            case Outcome.SamePerson() -> throw Problem.of(HttpStatus.CONFLICT, "second-operator-must-differ");
            case Outcome.DecidedBefore() -> throw Problem.of(HttpStatus.CONFLICT, "rate-decided-before");
        };
    }
}
