package id.jmo.account.web;

import id.jmo.account.application.registration.ReadTermsOfUse;
import id.jmo.account.model.registration.TermsOfUse;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Language;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The terms on which accounts are created (syarat dan ketentuan), for whoever wants to read them. */
@RestController
@RequestMapping("/api/v1/registrations/terms")
@Tag(name = "Create account")
class TermsOfUseController {

    private final ReadTermsOfUse terms;

    TermsOfUseController(ReadTermsOfUse terms) {
        this.terms = terms;
    }

    /**
     * A version of the terms.
     *
     * @param version by which it is accepted
     * @param from the day from which it is in force
     * @param source where the text comes from
     * @param sample whether it is a text of ours in place of the official one
     * @param title in the language of the request, as are the points
     */
    record TermsOfUseView(
            String version, LocalDate from, String source, boolean sample, String title, List<String> points) {

        static TermsOfUseView of(TermsOfUse terms, Locale locale) {
            TermsOfUse.Text text = terms.in(Language.of(locale.getLanguage()).orElse(Language.INDONESIAN));
            return new TermsOfUseView(
                    terms.version(), terms.from(), terms.source(), terms.isSample(), text.title(), text.points());
        }
    }

    /** Reads the terms that are in force. */
    @GetMapping
    @PermitAll
    TermsOfUseView readTermsInForce(Locale locale) {
        return TermsOfUseView.of(terms.inForce(), locale);
    }

    /** Reads a version of the terms, in force or not. */
    @GetMapping("/{version}")
    @PermitAll
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "terms-not-found")
    TermsOfUseView readTerms(@PathVariable String version, Locale locale) {
        return terms.find(version)
                .map(found -> TermsOfUseView.of(found, locale))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "terms-not-found"));
    }
}
