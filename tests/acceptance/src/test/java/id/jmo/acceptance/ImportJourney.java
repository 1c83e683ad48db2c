package id.jmo.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.jmo.operator.client.CommandFailure;
import id.jmo.world.World;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** An operator imports members by the thousand. */
@Journey
@Isolated("kills account-service")
class ImportJourney {

    private static final String MEMBERS = "/api/v1/members/imports";
    private static final String HEADER =
            "memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,cause,"
                    + "dataUpdatedOn,email,phone,language\n";
    /** Four batches. */
    private static final int LINES = 2_000;

    @Test
    void thousands_of_members_are_on_record_once_although_the_service_is_killed_in_the_middle(World world) {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < LINES; i++) {
            file.append(line(i));
        }

        var received = world.backOffice()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", MEMBERS, "text/csv", file.toString().getBytes(UTF_8))
                .must(202);
        var place = received.headers().get("location");
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> state(world, place).path("linesRead").asLong() > 0);
        world.suite().kill("account-service");
        world.suite().restart("account-service");

        var ended = await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> state(world, place),
                        state -> List.of("COMPLETED", "REFUSED", "FAILED")
                                .contains(state.path("status").asString()));
        assertThat(ended.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(ended.path("linesAccepted").asLong()).isEqualTo(LINES);
        assertThat(world.importFile(MEMBERS, file.toString())
                        .path("linesRepeated")
                        .asLong())
                .as("the same file again changes nothing")
                .isEqualTo(LINES);
    }

    @Test
    void of_a_file_with_a_faulty_line_nothing_is_stored_and_the_line_is_named(World world) {
        var file = HEADER + line(8_000) + line(8_001).replace(",1983-04-21,", ",21.4.1983,");

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> world.importFile(MEMBERS, file))
                .withMessageContaining("line 3 birthDate");
        assertThat(world.backOffice().get("/api/v1/members/" + id(8_000)).status())
                .isEqualTo(404);
    }

    /** While the service is away there is no answer. */
    private static JsonNode state(World world, String place) {
        return world.backOffice().get(place).body();
    }

    private static UUID id(int number) {
        return new UUID(0x0192_0000_0000_7001L, 0x8000_0000_0000_0000L + number);
    }

    private static String line(int number) {
        return id(number) + ",SITI RAHAYU,317403610483%04d,198%08d".formatted(number, number)
                + ",1983-04-21,PU,PT Tekstil,KK040004,ENDED,2026-07-31,TERMINATION,2026-06-01,,,id\n";
    }
}
