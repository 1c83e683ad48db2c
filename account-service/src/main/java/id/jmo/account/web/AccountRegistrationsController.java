package id.jmo.account.web;

import id.jmo.account.application.registration.AnswerSteps;
import id.jmo.account.application.registration.AnswerSteps.Key;
import id.jmo.account.application.registration.ReadTermsOfUse;
import id.jmo.account.application.registration.RegistrationTerms;
import id.jmo.account.application.registration.StartRegistration;
import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.PhoneNumber;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Create account (Buat akun baru), for whoever is a member already and has no login yet. */
@RestController
@RequestMapping(AccountRegistrationsController.PATH)
@Tag(name = "Create account")
class AccountRegistrationsController {

    static final String PATH = "/api/v1/registrations";
    static final String SECRET = "Registration-Secret";

    private final StartRegistration start;
    private final AnswerSteps steps;
    private final RegistrationTerms terms;
    private final ReadTermsOfUse termsOfUse;

    AccountRegistrationsController(
            StartRegistration start, AnswerSteps steps, RegistrationTerms terms, ReadTermsOfUse termsOfUse) {
        this.start = start;
        this.steps = steps;
        this.terms = terms;
        this.termsOfUse = termsOfUse;
    }

    /** @param secret the header {@code Registration-Secret} of all further requests; it is shown once */
    record Started(String secret, AccountRegistrationView registration) {
        @Override
        public String toString() {
            return "Started";
        }
    }

    /** Begins a registration. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PermitAll
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-codes")
    ResponseEntity<Started> startRegistration(
            @Valid @RequestBody AccountRequests.Start request, HttpServletRequest from) {
        Language language = request.language() == null
                ? Language.INDONESIAN
                : Language.of(request.language()).orElse(Language.INDONESIAN);
        StartRegistration.Started started = start.start(language, Networks.of(from));
        return ResponseEntity.created(
                        URI.create(PATH + "/" + started.registration().id()))
                .cacheControl(CacheControl.noStore())
                .body(new Started(started.secret(), view(started.registration())));
    }

    /** Reads where a registration stands. */
    @GetMapping("/{registrationId}")
    @PermitAll
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "registration-not-found")
    AccountRegistrationView readRegistration(
            @PathVariable RegistrationId registrationId, @RequestHeader(SECRET) String secret) {
        return view(steps.read(new Key(registrationId, secret)));
    }

    /** Answers the citizenship (kewarganegaraan). */
    @PutMapping("/{registrationId}/citizenship")
    @PermitAll
    @RegistrationAnswer
    AccountRegistrationView answerCitizenship(
            @PathVariable RegistrationId registrationId,
            @RequestHeader(SECRET) String secret,
            @Valid @RequestBody AccountRequests.CitizenshipAnswer request) {
        return view(steps.citizenship(new Key(registrationId, secret), request.citizenship()));
    }

    /** Answers the kind of membership (jenis kepesertaan). */
    @PutMapping("/{registrationId}/membership-type")
    @PermitAll
    @RegistrationAnswer
    AccountRegistrationView answerMembershipType(
            @PathVariable RegistrationId registrationId,
            @RequestHeader(SECRET) String secret,
            @Valid @RequestBody AccountRequests.MembershipTypeAnswer request) {
        return view(steps.membershipType(new Key(registrationId, secret), request.segment()));
    }

    /**
     * Answers the personal data (data diri). They are compared with our records and the civil registry later: read the
     * registration again. Three sets of data may be given. Indonesian citizens give their NIK, others their passport.
     */
    @PutMapping("/{registrationId}/personal-data")
    @PermitAll
    @RegistrationAnswer
    @ProblemResponse(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            codes = {"date-impossible", "identity-number-missing"})
    AccountRegistrationView answerPersonalData(
            @PathVariable RegistrationId registrationId,
            @RequestHeader(SECRET) String secret,
            @Valid @RequestBody AccountRequests.PersonalDataAnswer request) {
        return view(steps.personalData(new Key(registrationId, secret), request.data()));
    }

    /** Sends a code to an e-mail address. The answer is the same whether or not an account has it. */
    @PostMapping("/{registrationId}/email-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PermitAll
    @RegistrationAnswer
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-codes")
    CodeSent sendEmailCode(
            @PathVariable RegistrationId registrationId,
            @RequestHeader(SECRET) String secret,
            @Valid @RequestBody AccountRequests.EmailCode request,
            HttpServletRequest from) {
        return CodeSent.of(steps.sendEmailCode(
                new Key(registrationId, secret), EmailAddress.of(request.email()), Networks.of(from)));
    }

    /** Enters the code that came by e-mail. */
    @PostMapping("/{registrationId}/email-verification")
    @PermitAll
    @RegistrationAnswer
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "code-refused")
    AccountRegistrationView verifyEmail(
            @PathVariable RegistrationId registrationId,
            @RequestHeader(SECRET) String secret,
            @Valid @RequestBody AccountRequests.Verification request) {
        return view(steps.verifyEmail(new Key(registrationId, secret), request.code()));
    }

    /** Sends a code to a phone. The answer is the same whether or not an account has it. */
    @PostMapping("/{registrationId}/phone-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PermitAll
    @RegistrationAnswer
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-codes")
    CodeSent sendPhoneCode(
            @PathVariable RegistrationId registrationId,
            @RequestHeader(SECRET) String secret,
            @Valid @RequestBody AccountRequests.PhoneCode request,
            HttpServletRequest from) {
        return CodeSent.of(steps.sendPhoneCode(
                new Key(registrationId, secret), PhoneNumber.of(request.phone()), Networks.of(from)));
    }

    /** Enters the code that came by SMS. */
    @PostMapping("/{registrationId}/phone-verification")
    @PermitAll
    @RegistrationAnswer
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "code-refused")
    AccountRegistrationView verifyPhone(
            @PathVariable RegistrationId registrationId,
            @RequestHeader(SECRET) String secret,
            @Valid @RequestBody AccountRequests.Verification request) {
        return view(steps.verifyPhone(new Key(registrationId, secret), request.code()));
    }

    /** Chooses the password (kata sandi). */
    @PutMapping("/{registrationId}/password")
    @PermitAll
    @RegistrationAnswer
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "password-weak")
    AccountRegistrationView choosePassword(
            @PathVariable RegistrationId registrationId,
            @RequestHeader(SECRET) String secret,
            @Valid @RequestBody AccountRequests.Password request) {
        return view(steps.password(new Key(registrationId, secret), request.password()));
    }

    /** Accepts the terms (syarat dan ketentuan). With the last step done, the account is created: read it again. */
    @PutMapping("/{registrationId}/terms")
    @PermitAll
    @RegistrationAnswer
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "terms-outdated")
    AccountRegistrationView acceptTerms(
            @PathVariable RegistrationId registrationId,
            @RequestHeader(SECRET) String secret,
            @Valid @RequestBody AccountRequests.Terms request) {
        return view(steps.terms(new Key(registrationId, secret), request.version()));
    }

    private AccountRegistrationView view(AccountRegistration registration) {
        return AccountRegistrationView.of(
                registration, terms.order(), termsOfUse.inForce().version());
    }
}
