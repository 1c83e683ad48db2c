package id.jmo.account.model.kpj;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FurtherKpjTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final MemberId OWNER = MemberId.next();
    private static final MergerId FIRST = new MergerId(UUID.randomUUID());
    private static final MergerId SECOND = new MergerId(UUID.randomUUID());
    private static final Rupiah AMOUNT = Rupiah.of(1_234_567);

    private final FurtherKpj added = new FurtherKpj(
                    MemberId.next(),
                    new Kpj("18012345609"),
                    new PersonName("Eileen Collins"),
                    new Nik("3174015911880001"),
                    LocalDate.of(1988, 11, 19),
                    "PT Lama",
                    LocalDate.of(2020, 1, 31),
                    "officer-1",
                    null,
                    new Merger.None())
            .addTo(OWNER);

    @Test
    void nobody_else_adds_what_somebody_has_added() {
        assertThat(added.addTo(MemberId.next())).isEqualTo(added);
        assertThat(added.isFreeFor(OWNER)).isTrue();
    }

    @Test
    void savings_leave_and_arrive() {
        FurtherKpj taking = added.requestMerger(FIRST);
        FurtherKpj arriving = taking.answered(FIRST, new MergerAnswer.MergedOut(), NOW);
        FurtherKpj merged = arriving.answered(FIRST, new MergerAnswer.MergedIn(AMOUNT), NOW);

        assertThat(taking.merger()).isEqualTo(new Merger.TakingOut(FIRST));
        assertThat(arriving.merger()).isEqualTo(new Merger.TakingIn(FIRST));
        assertThat(merged.merger()).isEqualTo(new Merger.Merged(FIRST, AMOUNT, NOW));
        assertThat(merged.requestMerger(SECOND)).isEqualTo(merged);
    }

    @Test
    void while_a_merger_is_under_way_another_request_changes_nothing() {
        FurtherKpj taking = added.requestMerger(FIRST);

        assertThat(taking.requestMerger(SECOND)).isEqualTo(taking);
    }

    @Test
    void what_cannot_arrive_is_put_back_and_may_be_tried_again() {
        FurtherKpj undoing = added.requestMerger(FIRST)
                .answered(FIRST, new MergerAnswer.MergedOut(), NOW)
                .answered(FIRST, new MergerAnswer.InRefused(), NOW);
        FurtherKpj refused = undoing.answered(FIRST, new MergerAnswer.Undone(), NOW);

        assertThat(undoing.merger()).isEqualTo(new Merger.Undoing(FIRST));
        assertThat(undoing.requestMerger(SECOND)).isEqualTo(undoing);
        assertThat(refused.merger()).isEqualTo(new Merger.Refused(FIRST, Merger.Reason.CLAIM_OPEN_ON_OWN_KPJ, NOW));
        assertThat(refused.requestMerger(SECOND).merger()).isEqualTo(new Merger.TakingOut(SECOND));
    }

    @Test
    void an_answer_about_another_attempt_or_another_step_changes_nothing() {
        FurtherKpj again = added.requestMerger(FIRST)
                .answered(FIRST, new MergerAnswer.OutRefused(), NOW)
                .requestMerger(SECOND);

        assertThat(again.answered(FIRST, new MergerAnswer.MergedOut(), NOW)).isEqualTo(again);
        assertThat(again.answered(SECOND, new MergerAnswer.MergedIn(AMOUNT), NOW))
                .isEqualTo(again);
        assertThat(again.answered(SECOND, new MergerAnswer.Undone(), NOW)).isEqualTo(again);
    }
}
