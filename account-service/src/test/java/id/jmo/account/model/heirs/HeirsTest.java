package id.jmo.account.model.heirs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import java.time.Instant;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeirsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-11-28T03:00:00Z");
    private static final Period YEAR = Period.ofYears(1);
    private static final Heir WIFE = heir("Siti Aminah", HeirRelation.SPOUSE, 60);
    private static final Heir SON = heir("Budi Santoso", HeirRelation.CHILD, 40);
    private static final Heirs HEIRS = Heirs.first(MemberId.next(), List.of(WIFE, SON), YEAR, NOW);

    private static Heir heir(String name, HeirRelation relation, int percent) {
        return new Heir(new PersonName(name), relation, percent);
    }

    @Test
    void the_first_declaration_is_reviewed_a_year_later() {
        assertThat(HEIRS.current().version()).isEqualTo(1);
        assertThat(HEIRS.reviewDueAt()).isEqualTo(NEXT_YEAR);
    }

    @Test
    void other_heirs_are_a_new_version_and_the_earlier_one_is_kept() {
        Heirs changed = HEIRS.declare(List.of(heir("Siti Aminah", HeirRelation.SPOUSE, 100)), YEAR, NEXT_YEAR)
                .heirs();

        assertThat(changed.declarations()).extracting(HeirDeclaration::version).containsExactly(1, 2);
        assertThat(changed.current().declaredAt()).isEqualTo(NEXT_YEAR);
        assertThat(changed.declarations().getFirst()).isEqualTo(HEIRS.current());
    }

    @Test
    void the_same_heirs_are_confirmed() {
        HeirDecision confirmed = HEIRS.declare(List.of(WIFE, SON), YEAR, NEXT_YEAR);

        assertThat(confirmed.facts()).isEmpty();
        assertThat(confirmed.heirs().declarations()).isEqualTo(HEIRS.declarations());
        assertThat(confirmed.heirs().confirmedAt()).isEqualTo(NEXT_YEAR);
        assertThat(confirmed.heirs().reviewDueAt()).isEqualTo(Instant.parse("2028-11-28T03:00:00Z"));
    }

    @Test
    void earlier_versions_beyond_fifty_are_dropped() {
        Heirs heirs = HEIRS;
        for (int share = 1; share <= 60; share++) {
            List<Heir> next = List.of(
                    heir("Siti Aminah", HeirRelation.SPOUSE, share), heir("Budi", HeirRelation.CHILD, 100 - share));
            heirs = heirs.declare(next, YEAR, NOW).heirs();
        }

        assertThat(heirs.declarations()).hasSize(Heirs.DECLARATIONS_KEPT);
        assertThat(heirs.current().version()).isEqualTo(61);
    }

    @Test
    void a_review_that_is_due_reminds_once_and_again_after_a_year() {
        HeirDecision due = HEIRS.review(true, YEAR, NEXT_YEAR);

        assertThat(due.facts()).containsExactly(new HeirReviewDue(due.heirs()));
        assertThat(due.heirs().reviewDueAt()).isEqualTo(Instant.parse("2028-11-28T03:00:00Z"));
        assertThat(due.heirs().confirmedAt()).isEqualTo(NOW);
        assertThat(due.heirs().review(true, YEAR, NEXT_YEAR).facts()).isEmpty();
    }

    @Test
    void a_review_without_anybody_to_remind_is_put_off_in_silence() {
        HeirDecision silent = HEIRS.review(false, YEAR, NEXT_YEAR);

        assertThat(silent.facts()).isEmpty();
        assertThat(silent.heirs().reviewDueAt()).isAfter(NEXT_YEAR);
    }

    @Test
    void who_had_them_erased_names_nobody_keeps_no_version_and_is_not_reminded() {
        HeirDecision erased = HEIRS.erased(NOW);

        assertThat(erased.facts()).containsExactly(new HeirsChanged(erased.heirs()));
        assertThat(erased.heirs().declarations()).containsExactly(new HeirDeclaration(2, NOW, List.of()));
        assertThat(erased.heirs().erased(NEXT_YEAR).heirs()).isEqualTo(erased.heirs());
        assertThat(erased.heirs().review(true, YEAR, NEXT_YEAR).facts()).isEmpty();
    }

    @Test
    void shares_are_a_hundred_percent_together() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HeirDeclaration(1, NOW, List.of(WIFE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new HeirDeclaration(1, NOW, Collections.nCopies(20, heir("Budi", HeirRelation.CHILD, 5))));
        assertThatIllegalArgumentException().isThrownBy(() -> heir("Budi", HeirRelation.CHILD, 0));
        assertThat(HEIRS.toString()).doesNotContain("Siti");
    }
}
