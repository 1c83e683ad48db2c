package id.jmo.platform.selfieproofs;

import id.jmo.platform.problems.Problem;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** What a request is answered whose selfie does not count. */
public final class SelfieProblems {

    /** 409; passing, as the verdict arrives within moments. */
    public static final String NOT_JUDGED = "selfie-not-judged";

    /** 422; the fault of {@code verificationId} says why. */
    public static final String REFUSED = "selfie-refused";

    private SelfieProblems() {}

    public static Problem of(SelfieProofs.Objection objection) {
        return switch (objection) {
            case NOT_JUDGED -> Problem.of(HttpStatus.CONFLICT, NOT_JUDGED).retryAfter(Duration.ofSeconds(2));
            case NOT_MATCHED -> refused("selfie-not-matched");
            case TOO_OLD -> refused("selfie-too-old");
            case USED -> refused("selfie-used");
        };
    }

    private static Problem refused(String fault) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, REFUSED).fault("verificationId", fault);
    }
}
