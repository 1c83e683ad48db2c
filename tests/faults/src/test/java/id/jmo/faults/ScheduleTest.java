package id.jmo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.suite.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run can be repeated, and leaves nothing out. */
class ScheduleTest {

    @Test
    void the_same_seed_gives_the_same_schedule() {
        assertThat(Schedule.eachInTurn(7, 200)).isEqualTo(Schedule.eachInTurn(7, 200));
    }

    @Test
    void another_seed_gives_another_schedule() {
        assertThat(Schedule.eachInTurn(7, 200).kills())
                .isNotEqualTo(Schedule.eachInTurn(8, 200).kills());
    }

    @Test
    void every_part_of_ours_is_killed_once() {
        assertThat(Schedule.eachInTurn(7, 200).kills())
                .flatExtracting(Kill::parts)
                .containsExactlyInAnyOrder(Part.all().stream()
                        .filter(part -> part != Part.PARTNER_SANDBOX)
                        .toArray(Part[]::new));
    }

    @Test
    void pairs_leave_no_part_out_either() {
        assertThat(Schedule.inPairs(7, 200).kills())
                .flatExtracting(Kill::parts)
                .doesNotHaveDuplicates()
                .hasSize(Part.all().size() - 1);
    }

    @Test
    void in_an_outage_the_parts_that_were_named_stay_down_for_their_time_and_no_other_is_killed() {
        var away = Map.of(Part.KAFKA, Duration.ofMinutes(3));

        assertThat(Schedule.outages(7, 20, away).kills()).singleElement().satisfies(kill -> {
            assertThat(kill.parts()).containsExactly(Part.KAFKA);
            assertThat(kill.down()).isEqualTo(Duration.ofMinutes(3));
        });
    }

    @Test
    void of_two_instances_of_each_service_that_is_named_one_is_killed() {
        var services = List.of(Part.named("claim-service"), Part.named("payout-service"));

        assertThat(Schedule.oneOfTwoInstances(7, 20, services).kills())
                .flatExtracting(Kill::parts)
                .hasSize(2)
                .extracting(part -> part.instance(1))
                .containsExactlyInAnyOrderElementsOf(services);
    }

    @Test
    void the_bank_misbehaves_in_every_way() {
        assertThat(Schedule.eachInTurn(7, 200).plans())
                .extracting(Schedule.Plan::bankFault)
                .contains(BankFault.values());
    }

    @Test
    void the_bank_can_be_made_to_do_the_same_to_every_claim() {
        var schedule = Schedule.eachInTurn(7, 200);
        var fault = BankFault.TRANSFER_IS_QUEUED_AND_ITS_REPETITION_REFUSED;

        assertThat(schedule.withBankFault(fault).plans())
                .hasSize(200)
                .extracting(Schedule.Plan::bankFault)
                .containsOnly(fault);
        assertThat(schedule.withBankFault(fault).kills()).isEqualTo(schedule.kills());
    }

    @Test
    void the_waves_share_the_claims_without_rest() {
        var schedule = Schedule.inPairs(7, 203);

        int sum = 0;
        for (int kill = 0; kill < schedule.kills().size(); kill++) {
            sum += schedule.wave(kill).size();
        }
        assertThat(sum).isEqualTo(203);
    }
}
