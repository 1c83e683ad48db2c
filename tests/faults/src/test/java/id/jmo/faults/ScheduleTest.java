package id.jmo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.suite.Part;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run can be had again, and leaves nothing out. */
class ScheduleTest {

    @Test
    void the_same_seed_gives_the_same_schedule() {
        assertThat(Schedule.eachInTurn(7, 200)).isEqualTo(Schedule.eachInTurn(7, 200));
    }

    @Test
    void another_seed_gives_another_schedule() {
        assertThat(Schedule.eachInTurn(7, 200).strikes())
                .isNotEqualTo(Schedule.eachInTurn(8, 200).strikes());
    }

    @Test
    void every_part_of_ours_is_killed_once() {
        assertThat(Schedule.eachInTurn(7, 200).strikes())
                .flatExtracting(Strike::parts)
                .containsExactlyInAnyOrder(Part.all().stream()
                        .filter(part -> part != Part.PARTNER_SANDBOX)
                        .toArray(Part[]::new));
    }

    @Test
    void pairs_leave_no_part_out_either() {
        assertThat(Schedule.inPairs(7, 200).strikes())
                .flatExtracting(Strike::parts)
                .doesNotHaveDuplicates()
                .hasSize(Part.all().size() - 1);
    }

    @Test
    void in_an_outage_the_parts_that_were_named_stay_away_for_their_time_and_no_other_is_killed() {
        var away = Map.of(Part.KAFKA, Duration.ofMinutes(3));

        assertThat(Schedule.outages(7, 20, away).strikes()).singleElement().satisfies(strike -> {
            assertThat(strike.parts()).containsExactly(Part.KAFKA);
            assertThat(strike.down()).isEqualTo(Duration.ofMinutes(3));
        });
    }

    @Test
    void the_bank_misbehaves_in_every_way() {
        assertThat(Schedule.eachInTurn(7, 200).plans())
                .extracting(Schedule.Plan::trouble)
                .contains(BankTrouble.values());
    }

    @Test
    void the_waves_share_the_claims_without_rest() {
        var schedule = Schedule.inPairs(7, 203);

        int sum = 0;
        for (int strike = 0; strike < schedule.strikes().size(); strike++) {
            sum += schedule.wave(strike).size();
        }
        assertThat(sum).isEqualTo(203);
    }
}
