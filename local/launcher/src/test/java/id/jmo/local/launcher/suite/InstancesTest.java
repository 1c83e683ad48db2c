package id.jmo.local.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.local.launcher.process.LaunchFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancesTest {

    private static final Part CLAIM = Part.named("claim-service");
    private static final Part SECOND_CLAIM = Part.named("claim-service-2");
    private static final Part BALANCE = Part.named("balance-service");

    @Test
    void a_service_has_as_many_instances_as_are_asked_for_and_every_other_one() {
        Instances instances = Instances.parse(List.of("claim-service=3", "payout=2"));

        assertThat(instances.of(CLAIM))
                .extracting(Part::name)
                .containsExactly("claim-service", "claim-service-2", "claim-service-3");
        assertThat(instances.of(Part.named("payout-service"))).hasSize(2);
        assertThat(instances.of(BALANCE)).containsExactly(BALANCE);
        assertThat(instances.of(Part.KAFKA)).containsExactly(Part.KAFKA);
        assertThat(instances.all()).hasSize(Part.all().size() + 3).isSorted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claim-service       | takes SERVICE=N, such as claim-service=3, not "claim-service"
            claim-service=3=4   | takes SERVICE=N
            ''                  | takes SERVICE=N
            kafka=2             | Only services have instances, and "kafka" is none; the services are account-service,
            gateway=2           | Only services have instances
            claim-service-2=2   | Only services have instances
            claims=2            | Only services have instances
            claim-service=0     | claim-service can have 1 to 9 instances, not "0"
            claim-service=10    | claim-service can have 1 to 9 instances, not "10"
            claim-service=-1    | 1 to 9 instances, not "-1"
            claim-service=two   | 1 to 9 instances, not "two"
            claim-service=      | 1 to 9 instances, not ""
            """)
    void what_cannot_be_meant_is_refused_in_one_line(String entry, String line) {
        assertThatThrownBy(() -> Instances.parse(List.of(entry)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(line)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_service_that_is_named_twice_is_refused() {
        assertThatThrownBy(() -> Instances.parse(List.of("claim=2", "claim-service=3")))
                .hasMessage("--instances names claim-service twice");
    }

    @Test
    void what_is_not_named_anew_stays_as_it_was(@TempDir Path folder) {
        RunRecords records = new RunRecords(folder);
        for (Part part : List.of(CLAIM, SECOND_CLAIM, BALANCE, Part.named("balance-service-2"), Part.KAFKA)) {
            records.write(RunRecord.of(part, ProcessHandle.current(), "1"));
        }

        Instances had = Instances.among(records.parts());
        Instances now = Instances.parse(List.of("claim-service=1")).over(had);

        assertThat(records.parts()).hasSize(5).contains(SECOND_CLAIM).isSorted();
        assertThat(now.of(BALANCE)).hasSize(2);
        assertThat(now.include(SECOND_CLAIM)).isFalse();
    }

    @Test
    void a_service_is_meant_with_all_its_instances_and_an_instance_alone() {
        Instances instances = Instances.parse(List.of("claim-service=2"));

        assertThat(instances.meantBy(List.of(CLAIM))).containsExactly(CLAIM, SECOND_CLAIM);
        assertThat(instances.meantBy(List.of(SECOND_CLAIM, CLAIM))).containsExactly(CLAIM, SECOND_CLAIM);
        assertThat(instances.meantBy(List.of(SECOND_CLAIM))).containsExactly(SECOND_CLAIM);
        assertThatThrownBy(() -> instances.meantBy(List.of(Part.named("balance-service-2"))))
                .hasMessage("There is no balance-service-2: balance-service has 1 instance;"
                        + " ./jmo up --instances balance-service=2 gives it more");
    }

    @Test
    void a_further_instance_waits_for_the_first_one() {
        assertThat(CLAIM.needs()).containsExactly(Part.STORE, Part.KAFKA);
        assertThat(SECOND_CLAIM.needs()).containsExactly(CLAIM);
    }
}
