package id.jmo.account.web.forgotten;

import id.jmo.account.application.forgotten.AskForAccount;
import id.jmo.account.model.forgotten.ForgottenAccount;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.account.web.Networks;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.WellFormedKpj;
import id.jmo.platform.problems.WellFormedNik;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Nik;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forgotten account (Lupa akun), for whoever has a login and does not know under which e-mail address. */
@RestController
@RequestMapping("/api/v1/forgotten-accounts")
@Tag(name = "Forgotten account")
class ForgottenAccountsController {

    private final AskForAccount ask;

    ForgottenAccountsController(AskForAccount ask) {
        this.ask = ask;
    }

    /** @param channel by which the message comes: to the e-mail address of the login, or to the phone on record */
    record Question(
            @NotNull @WellFormedNik String nik,
            @NotNull @WellFormedKpj String kpj,
            @NotNull CodeChannel channel) {
        @Override
        public String toString() {
            return "Question";
        }
    }

    /** @param resendAt when the same may be asked for again */
    record Accepted(OffsetDateTime resendAt) {}

    /**
     * Sends a message that names the login, masked, to the member whose NIK and KPJ these are. The answer is the same
     * whether or not there is such a member.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PermitAll
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-codes")
    Accepted askForAccount(@Valid @RequestBody Question question, Locale locale, HttpServletRequest from) {
        var person = new ForgottenAccount.Person(new Nik(question.nik()), new Kpj(question.kpj()));
        return new Accepted(Jakarta.at(ask.ask(
                person,
                question.channel(),
                Language.of(locale.getLanguage()).orElse(Language.INDONESIAN),
                Networks.of(from))));
    }
}
