package id.jmo.contribution.web.employer;

import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.EmployerNumber;
import org.springframework.http.HttpStatus;

/** Numbers of employers in requests and tokens, and what is wrong with them. */
public final class EmployerProblems {

    public static final String NOT_FOUND = "employer-not-found";

    private EmployerProblems() {}

    public static Problem notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, NOT_FOUND);
    }

    /** @throws Problem 400 {@code invalid-request} if it is no such number */
    public static EmployerNumber number(String text) {
        if (!EmployerNumber.isWellFormed(text)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("employerNumber", "employer-number-form");
        }
        return new EmployerNumber(text);
    }

    /** The employer that an account acts for; the realm lets no other numbers into a token. */
    public static EmployerNumber own(CurrentUser user) {
        return user.employerNumber().map(EmployerNumber::new).orElseThrow(EmployerProblems::notFound);
    }
}
