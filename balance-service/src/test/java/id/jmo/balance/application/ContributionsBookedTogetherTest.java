package id.jmo.balance.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jmo.balance.application.proof.ProofTestAccess;
import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.PaidContribution;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContributionsBookedTogetherTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final PaidContribution PAID = new PaidContribution(
            "PU", Rupiah.of(5_000_000), Rupiah.of(185_000), Rupiah.of(100_000), null, null, LocalDate.of(2026, 10, 10));

    private final InMemoryLedger store = new InMemoryLedger(new Random(1), () -> false);
    private final Ledger ledger = new Ledger(store, store, Clock.systemUTC());
    private final BookContribution book = new BookContribution(ledger, new NothingMissing());

    @Test
    void a_contribution_that_two_members_claim_in_one_batch_is_credited_to_one_and_moves_no_other_book() {
        MemberId first = MemberId.next();
        MemberId second = MemberId.next();

        assertThat(book.contributionsPaid(List.of(paid(first), paid(second)))).containsExactly(1);

        assertThat(ledger.current(first).balance()).isEqualTo(Rupiah.of(285_000));
        assertThat(ledger.current(second).sequence()).isZero();
        assertThatExceptionOfType(LedgerContradiction.class)
                .isThrownBy(() -> book.contributionPaid(second, "one", MONTH, PAID));
        assertThat(ProofTestAccess.prove(ledger, store, store).violations()).isEmpty();
    }

    private static BookContribution.Paid paid(MemberId member) {
        return new BookContribution.Paid(member, "one", MONTH, PAID, null);
    }
}
