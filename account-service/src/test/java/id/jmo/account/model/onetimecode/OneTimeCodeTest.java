package id.jmo.account.model.onetimecode;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.account.model.onetimecode.OneTimeCode.Attempt;
import id.jmo.account.model.onetimecode.OneTimeCode.Result;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final CodePolicy POLICY =
            new CodePolicy(Duration.ofMinutes(5), 5, Duration.ofSeconds(60), 5, 100, Duration.ofHours(24));
    private static final OneTimeCode CODE = OneTimeCode.issued("registration.email", "hash", POLICY, NOW);

    @Test
    void the_right_code_is_right_once() {
        Attempt first = CODE.attempt(true, POLICY, NOW.plusSeconds(299));

        assertThat(first.result()).isEqualTo(Result.RIGHT);
        assertThat(first.after().attempt(true, POLICY, NOW.plusSeconds(299)).result())
                .isEqualTo(Result.USED);
    }

    @Test
    void a_code_ends_after_five_minutes() {
        assertThat(CODE.attempt(true, POLICY, NOW.plusSeconds(300)).result()).isEqualTo(Result.EXPIRED);
    }

    @Test
    void after_five_wrong_tries_the_right_code_is_of_no_use() {
        OneTimeCode tried = CODE;
        for (int i = 0; i < 5; i++) {
            Attempt attempt = tried.attempt(false, POLICY, NOW);
            assertThat(attempt.result()).isEqualTo(Result.WRONG);
            tried = attempt.after();
        }

        assertThat(tried.attempt(true, POLICY, NOW)).isEqualTo(new Attempt(tried, Result.EXHAUSTED));
    }

    @Test
    void a_guesser_succeeds_in_fewer_than_one_of_ten_thousand_days() {
        // Five codes at the end of one window, five at the beginning of the next, five tries at each.
        assertThat(POLICY.chanceOfGuessing()).isEqualTo(50 / 1_000_000.0).isLessThan(1.0 / 10_000);
    }
}
