package id.jmo.local.launcher.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {

    private static final Demand.Habits NOBODY_LOGS_IN = new Demand.Habits(0, 0, 0.25, 10);

    /** A claim costs claim-service 36 ms, a month's contribution balance-service 2 ms; a claim leaves 1,000 bytes. */
    private static final Measured MEASURED = Measured.read(
            json(
                    figure("request.cpu-ms.gateway", 1),
                    figure("login.cpu-ms.keycloak", 100),
                    figure("selfie.cpu-ms.biometric-service", 250),
                    figure("claim.cpu-ms.claim-service", 36),
                    figure("claim.cpu-ms.kafka", 36),
                    figure("claim.cpu-ms.partner-sandbox", 99),
                    figure("claim.store-bytes.claim-service", 600),
                    figure("claim.store-bytes.payout-service", 400),
                    figure("claim.broker-bytes", 500),
                    figure("contribution.cpu-ms.balance-service", 2),
                    figure("contribution.cpu-ms.store", 1),
                    figure("member.cpu-ms.account-service", 5),
                    figure("member.store-bytes.account-service", 2_000),
                    figure("idle.cpu-ms.claim-service", 8)),
            "bench.json");

    @Test
    void processors_are_the_time_of_each_piece_of_work_by_how_often_it_comes() {
        Plan plan = Plan.of(new Demand(36_000, 100_000, NOBODY_LOGS_IN), MEASURED);

        // 100,000 an hour are 27.8 a second, of 36 ms each; a quarter of 36,000 members in ten hours are 0.25 a second.
        assertThat(plan.cores().get("claim-service")).isEqualTo(1.0, within());
        assertThat(plan.cores().get("balance-service")).isEqualTo(0.0005, within());
        assertThat(plan.cores().get("keycloak")).isZero();
    }

    @Test
    void there_are_two_of_everything_and_as_many_more_as_keep_processors_at_sixty_percent() {
        assertThat(instances(100)).isEqualTo(2);
        // 12 cores by 1.192 that an instance of two has left beside its own housekeeping.
        assertThat(instances(1_200_000)).isEqualTo(11);
    }

    @Test
    void partitions_follow_the_service_with_most_instances_by_twelves() {
        assertThat(Plan.of(new Demand(1, 100, NOBODY_LOGS_IN), MEASURED).partitions())
                .isEqualTo(12);
        // 69 of biometric-service.
        assertThat(Plan.of(new Demand(1, 1_200_000, NOBODY_LOGS_IN), MEASURED).partitions())
                .isEqualTo(72);
    }

    @Test
    void the_store_grows_by_members_and_by_what_a_year_of_claims_leaves() {
        Plan plan = Plan.of(new Demand(1_000, 10, NOBODY_LOGS_IN), MEASURED);

        assertThat(plan.storeBytes()).isEqualTo(1_000 * 2_000 + 10 * 2_000 * 1_000);
        assertThat(plan.brokerBytes()).isEqualTo(10 * 2_000 * 500);
        assertThat(plan.instances().get("store")).isEqualTo(1);
        assertThat(Plan.of(new Demand(900_000_000, 2_000_000, NOBODY_LOGS_IN), MEASURED)
                        .instances()
                        .get("store"))
                .as("shards of two terabytes")
                .isEqualTo(3);
    }

    @Test
    void copies_of_events_are_work_for_the_brokers_and_who_plays_the_partners_is_left_out() {
        Plan plan = Plan.of(new Demand(1, 1_200_000, NOBODY_LOGS_IN), MEASURED);

        assertThat(plan.instances().get("kafka")).isEqualTo(8);
        assertThat(plan.instances()).doesNotContainKey("partner-sandbox");
    }

    @Test
    void the_same_figures_give_the_same_table(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("figures.json"), json(MEASURED));

        Said once = Said.of("--members=1000000", "--claims-per-hour=110", "--figures=" + file);
        Said again = Said.of("--members=1000000", "--claims-per-hour=110", "--figures=" + file);

        assertThat(once.status()).isZero();
        assertThat(once.out())
                .isEqualTo(again.out())
                .contains("1,000,000 members", "| `claim-service` |", "partitions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--members=0 --claims-per-hour=1 | --members must be from 1 to 1000000000",
                "--members=-5 --claims-per-hour=1 | --members must be from 1 to 1000000000",
                "--members=1 --claims-per-hour=-1 | --claims-per-hour must be from 0 to 10000000",
                "--members=many --claims-per-hour=1 | is not a long",
                "--members=1 | --claims-per-hour",
                "--members=1 --members=2 --claims-per-hour=1 | given equally often, not 2 and 1 times",
                "--members=1 --claims-per-hour=1 --due-day-hours=0 | --due-day-hours must be more than 0 and at most 24",
                "--members=1 --claims-per-hour=1 --logins-share=NaN | --logins-share must be from 0 to 1",
                "--members=1 --claims-per-hour=1 --figures=/nowhere/figures.json | there is no /nowhere/figures.json"
            })
    void what_cannot_be_planned_is_said_in_one_line(String arguments, String line) {
        Said said = Said.of(arguments.split(" "));

        assertThat(said.status()).isNotZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).singleElement().asString().contains(line);
    }

    @Test
    void a_file_that_is_of_no_bench_is_refused_with_what_it_lacks() {
        assertThatThrownBy(() -> Measured.read("no JSON", "f.json"))
                .isInstanceOf(LaunchFailure.class)
                .hasMessage("f.json is no JSON of ./jmo bench");
        assertThatThrownBy(() -> Measured.read(json(figure("request.cpu-ms.gateway", 1)), "f.json"))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("f.json does not say what a login costs")
                .hasMessageContaining("./jmo bench --only costs");
    }

    private static long instances(long claimsPerHour) {
        return Plan.of(new Demand(1, claimsPerHour, NOBODY_LOGS_IN), MEASURED)
                .instances()
                .get("claim-service");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    private static String json(Measured measured) {
        return json(Stream.concat(
                        measured.cpuMillis().entrySet().stream()
                                .flatMap(work -> work.getValue().entrySet().stream()
                                        .map(part -> figure(
                                                work.getKey().key() + ".cpu-ms." + part.getKey(), part.getValue()))),
                        Stream.of(figure("claim.store-bytes.claim-service", 1_000)))
                .toArray(String[]::new));
    }

    private static String json(String... figures) {
        return "{\"at\": \"2026-11-02T03:00:00Z\", \"figures\": "
                + List.of(figures).stream().collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static String figure(String key, double value) {
        return "{\"key\": \"%s\", \"value\": %s}".formatted(key, value);
    }
}
