package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.platform.values.Rupiah;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaidContributionsTest extends BalanceComponentTest {

    @Test
    void a_paid_contribution_is_credited_once_however_often_it_is_announced() {
        UUID september = UUID.randomUUID();
        contributionPaid(september, "2026-09", 5_000_000, "2026-10-02");
        contributionPaid(september, "2026-09", 5_000_000, "2026-10-02");
        contributionPaid(UUID.randomUUID(), "2026-10", 5_000_000, "2026-11-02");

        awaitBook(book -> book.sequence() == 2);
        assertThat(ledger.current(member).balance()).isEqualTo(Rupiah.of(570_000));
        assertThat(awaitEvent("credited").json().get("postingId").asString()).isEqualTo("contribution:" + september);
    }

    @Test
    void the_particulars_of_the_payment_are_kept() {
        UUID september = UUID.randomUUID();
        contributionPaid(september, "2026-09", 5_000_000, "2026-10-02");
        awaitBook(book -> book.sequence() == 1);

        assertThat(showSavings.latestPostings(member, 1))
                .singleElement()
                .extracting(posting -> (Entry.Credit) posting.entry())
                .satisfies(credit -> {
                    assertThat(credit.kind()).isEqualTo(CreditKind.CONTRIBUTION);
                    assertThat(credit.paid())
                            .hasToString("PaidContribution[segment=PU, wage=Rp5.000.000, "
                                    + "employerPart=Rp185.000, workerPart=Rp100.000, employerNumber=NPP00001, "
                                    + "employer=PT Maju Jaya, paidOn=2026-10-02]");
                });
    }

    @Test
    void what_was_paid_for_other_programmes_only_is_no_saving() {
        contributionPaid(UUID.randomUUID(), "2026-09", 1_000_000, 0, 0, "2026-10-02");
        contributionPaid(UUID.randomUUID(), "2026-10", 1_000_000, 0, 20_000, "2026-10-02");

        awaitBook(book -> book.sequence() == 1);
        assertThat(ledger.current(member).balance()).isEqualTo(Rupiah.of(20_000));
    }
}
