package id.jmo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jmo.load.Figure.Aim;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are held against their aims, kept, and compared with the run before. */
class FiguresTest {

    private static final Instant AT = Instant.parse("2026-11-02T03:00:00Z");

    @ParameterizedTest
    @CsvSource({"50, true, 50, true", "50.1, true, 50, false", "49.9, false, 50, false", "50, false, 50, true"})
    void an_aim_is_reached_at_its_limit_and_missed_beyond(double value, boolean most, double limit, boolean reached) {
        assertThat(figure(value, new Aim(limit, most)).reached()).isEqualTo(reached);
    }

    @Test
    void what_is_only_stated_is_never_missed() {
        assertThat(figure(0, null).reached()).isTrue();
    }

    @Test
    void the_next_run_sees_what_this_one_measured(@TempDir Path folder) {
        var results = new Results(folder);
        assertThat(results.before()).isEmpty();

        results.keep(List.of(figure(42, Aim.atLeast(50))), AT);

        assertThat(new Results(folder).before()).isEqualTo(Map.of("claims", 42.0));
    }

    @Test
    void the_run_before_is_kept_beside(@TempDir Path folder) {
        var results = new Results(folder);
        results.keep(List.of(figure(42, null)), AT);
        results.keep(List.of(figure(43, null)), AT);

        assertThat(folder.resolve("figures.json")).content().contains("43.0");
        assertThat(folder.resolve("figures-before.json")).content().contains("42.0");
    }

    @Test
    void a_missed_aim_is_seen_in_the_table() {
        var shown = new ByteArrayOutputStream();

        Results.show(
                List.of(figure(42, Aim.atLeast(50))),
                Map.of("claims", 40.0),
                new PrintStream(shown, true, StandardCharsets.UTF_8));

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("✗", "42 claims/s", "at least 50", "40.0");
    }

    @Test
    void what_work_costs_is_summed_up_in_a_line_for_each_kind() {
        var shown = new ByteArrayOutputStream();

        Results.show(
                List.of(
                        cost("claim.cpu-ms.gateway", 1.5),
                        cost("claim.cpu-ms.store", 11),
                        cost("claim.store-bytes.claim-service", 4_000),
                        cost("login.cpu-ms.keycloak", 80)),
                Map.of(),
                new PrintStream(shown, true, StandardCharsets.UTF_8));

        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "· processor for each claim: 12.5 ms (store 11.0, gateway 1.5)",
                        "· processor for each login: 80.0 ms (keycloak 80.0)")
                .noneMatch(line -> line.contains("store-bytes"));
    }

    private static Figure cost(String key, double value) {
        return new Figure(key, key, value, "ms", null, Figure.COST);
    }

    @Test
    void another_program_adds_its_figures_with_the_aims_that_are_known_of_them() {
        var program = OtherProgram.of("relay=echo '{\"pacedP50Millis\": 5.5, \"rows\": [{\"best\": 7}]}' > {}");

        assertThat(program.measure())
                .extracting(Figure::key, Figure::value, Figure::aim)
                .containsExactly(
                        tuple("relay.pacedP50Millis", 5.5, Aim.atMost(6)), tuple("relay.rows.0.best", 7.0, null));
    }

    @Test
    void a_program_that_fails_adds_nothing_and_stops_nobody() {
        assertThat(OtherProgram.of("relay=false").measure()).isEmpty();
    }

    private static Figure figure(double value, Aim aim) {
        return new Figure("claims", "Claims", value, "claims/s", aim, "processor");
    }
}
