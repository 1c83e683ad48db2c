package id.jmo.account.model.kpj;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.Rupiah;
import java.time.Duration;
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

    private final FurtherKpj added = FurtherKpj.recorded(
                    MemberId.next(),
                    new Kpj("18012345609"),
                    new PersonName("Eileen Collins"),
                    new Nik("3174015911880001"),
                    LocalDate.of(1988, 11, 19),
                    "PT Lama",
                    LocalDate.of(2020, 1, 31),
                    "officer-1")
            .addTo(OWNER);

    @Test
    void nobody_else_adds_what_somebody_has_added() {
        assertThat(added.addTo(MemberId.next())).isEqualTo(added);
        assertThat(added.isFreeFor(OWNER)).isTrue();
    }

    @Test
    void savings_leave_and_arrive() {
        FurtherKpj taking = added.requestMerger(FIRST, NOW);
        FurtherKpj arriving = taking.answered(FIRST, new MergerAnswer.MergedOut(), NOW);
        FurtherKpj merged = arriving.answered(FIRST, new MergerAnswer.MergedIn(AMOUNT), NOW);

        assertThat(taking.merger()).isEqualTo(new Merger.TakingOut(FIRST));
        assertThat(arriving.merger()).isEqualTo(new Merger.TakingIn(FIRST));
        assertThat(merged.merger()).isEqualTo(new Merger.Merged(FIRST, AMOUNT, NOW));
        assertThat(merged.requestMerger(SECOND, NOW)).isEqualTo(merged);
    }

    @Test
    void while_a_merger_is_under_way_another_request_changes_nothing() {
        FurtherKpj taking = added.requestMerger(FIRST, NOW);

        assertThat(taking.requestMerger(SECOND, NOW)).isEqualTo(taking);
    }

    @Test
    void what_cannot_arrive_is_put_back_and_may_be_tried_again() {
        FurtherKpj undoing = added.requestMerger(FIRST, NOW)
                .answered(FIRST, new MergerAnswer.MergedOut(), NOW)
                .answered(FIRST, new MergerAnswer.InRefused(), NOW);
        FurtherKpj refused = undoing.answered(FIRST, new MergerAnswer.Undone(), NOW);

        assertThat(undoing.merger()).isEqualTo(new Merger.Undoing(FIRST));
        assertThat(undoing.requestMerger(SECOND, NOW)).isEqualTo(undoing);
        assertThat(refused.merger()).isEqualTo(new Merger.Refused(FIRST, Merger.Reason.CLAIM_OPEN_ON_OWN_KPJ, NOW));
        assertThat(refused.requestMerger(SECOND, NOW).merger()).isEqualTo(new Merger.TakingOut(SECOND));
    }

    @Test
    void an_answer_about_another_attempt_or_another_step_changes_nothing() {
        FurtherKpj again = added.requestMerger(FIRST, NOW)
                .answered(FIRST, new MergerAnswer.OutRefused(), NOW)
                .requestMerger(SECOND, NOW);

        assertThat(again.answered(FIRST, new MergerAnswer.MergedOut(), NOW)).isEqualTo(again);
        assertThat(again.answered(SECOND, new MergerAnswer.MergedIn(AMOUNT), NOW))
                .isEqualTo(again);
        assertThat(again.answered(SECOND, new MergerAnswer.Undone(), NOW)).isEqualTo(again);
    }

    @Test
    void a_step_without_an_answer_is_asked_for_again_and_stays_late_until_it_is_answered() {
        Instant later = NOW.plusSeconds(60);
        FurtherKpj taking = added.requestMerger(FIRST, NOW);
        FurtherKpj askedAgain = taking.askAgain(later.minusSeconds(30), later);

        assertThat(taking.askAgain(NOW.minusSeconds(1), later)).isEqualTo(taking);
        assertThat(askedAgain.merger()).isEqualTo(taking.merger());
        assertThat(askedAgain.awaited()).isEqualTo(new Awaited(NOW, later));
        assertThat(askedAgain.awaited().lateBy(Duration.ofSeconds(15), later)).isEqualTo(Duration.ofSeconds(45));
        FurtherKpj arriving = askedAgain.answered(FIRST, new MergerAnswer.MergedOut(), later);
        assertThat(arriving.awaited()).isEqualTo(new Awaited(later, later));
        FurtherKpj merged = arriving.answered(FIRST, new MergerAnswer.MergedIn(AMOUNT), later);
        assertThat(merged.awaited()).isNull();
        assertThat(merged.askAgain(later, later)).isEqualTo(merged);
    }
}
