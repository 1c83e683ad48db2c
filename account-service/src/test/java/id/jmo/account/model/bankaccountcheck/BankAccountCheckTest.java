package id.jmo.account.model.bankaccountcheck;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.account.model.bankaccountcheck.BankAccountCheck.Status;
import id.jmo.account.model.bankaccountcheck.BankAccountCheck.Verdict;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BankAccountCheckTest {

    private static final Instant ASKED = Instant.parse("2026-11-30T03:00:00Z");
    private static final Instant WAITS_UNTIL = ASKED.plusSeconds(30);

    private final BankAccountCheck check =
            BankAccountCheck.asked(InquiryId.next(), MemberId.next(), WAITS_UNTIL, ASKED);

    @Test
    void a_bank_that_has_not_answered_in_time_counts_as_not_answering() {
        assertThat(check.status(ASKED)).isEqualTo(Status.CHECKING);
        assertThat(check.status(WAITS_UNTIL.minusMillis(1))).isEqualTo(Status.CHECKING);
        assertThat(check.status(WAITS_UNTIL)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void an_answer_counts_whenever_it_comes() {
        Instant late = WAITS_UNTIL.plus(Duration.ofMinutes(1));

        assertThat(check.answered(Verdict.OWN).status(ASKED)).isEqualTo(Status.OWN);
        assertThat(check.answered(Verdict.NOT_OWN).status(late)).isEqualTo(Status.NOT_OWN);
    }

    @Test
    void an_answer_that_comes_twice_changes_nothing() {
        BankAccountCheck answered = check.answered(Verdict.OWN);

        assertThat(answered.answered(Verdict.NOT_OWN)).isEqualTo(answered);
    }
}
