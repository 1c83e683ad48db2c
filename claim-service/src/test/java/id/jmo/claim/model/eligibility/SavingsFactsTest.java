package id.jmo.claim.model.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.Rupiah;
import org.junit.jupiter.api.Test;

class SavingsFactsTest {

    private static final Rupiah NONE = Rupiah.ZERO;

    @Test
    void everything_saved_can_be_claimed() {
        assertThat(savings(9_600_000, 9_600_000).claimable(NONE)).isEqualTo(Rupiah.of(9_600_000));
        assertThat(SavingsFacts.NONE.claimable(NONE)).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void what_an_ended_claim_still_holds_can_be_claimed_for_its_release_is_on_its_way() {
        assertThat(savings(9_600_000, 0).claimable(NONE)).isEqualTo(Rupiah.of(9_600_000));
    }

    @Test
    void what_came_back_is_for_the_claim_it_was_paid_for() {
        assertThat(savings(10_100_000, 500_000).claimable(Rupiah.of(9_600_000))).isEqualTo(Rupiah.of(500_000));
        assertThat(savings(9_600_000, 0).claimable(Rupiah.of(9_600_000))).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void what_came_back_and_is_not_in_the_ledger_yet_takes_nothing_away() {
        assertThat(savings(500_000, 500_000).claimable(Rupiah.of(9_600_000))).isEqualTo(Rupiah.of(500_000));
    }

    private static SavingsFacts savings(long balance, long available) {
        return new SavingsFacts(Rupiah.of(balance), Rupiah.of(available));
    }
}
