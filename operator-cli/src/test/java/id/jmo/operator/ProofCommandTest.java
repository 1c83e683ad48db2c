package id.jmo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The command as a person types it, before a gateway that answers what the test says. */
class ProofCommandTest {

    private static final String PATH = "/api/v1/savings/proof";

    private final FakeGateway gateway = new FakeGateway();
    private String out;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_sound_ledger_is_one_line() {
        gateway.answers("GET " + PATH, 200, """
                {"sound": true, "soundUpTo": "2026-11-28T03:25:00+07:00", "open": null, "latest": {"kind": "INCREMENT",
                 "finishedAt": "2026-11-28T03:30:02+07:00", "books": 12, "postings": 30, "violationsFound": 0,
                 "violations": []}}
                """);

        assertThat(run("show")).isZero();
        assertThat(out)
                .isEqualToIgnoringNewLines("The ledger is sound up to 2026-11-28T03:25:00+07:00. Last proof "
                        + "(INCREMENT, 2026-11-28T03:30:02+07:00): 12 books, 30 postings, 0 violations.");
    }

    @Test
    void an_unsound_ledger_fails_and_every_violation_is_a_line() {
        gateway.answers("GET " + PATH, 200, """
                {"sound": false, "soundUpTo": null, "open": {"kind": "FULL", "state": "RUNNING", "books": 3,
                 "postings": 9, "violationsFound": 0},
                 "latest": {"kind": "FULL", "finishedAt": "2026-11-28T03:30:02+07:00", "books": 12, "postings": 30,
                 "violationsFound": 1,
                 "violations": [{"rule": "NO_STRAY_POSTING", "where": "hold:1", "detail": "number 9"}]}}
                """);

        assertThat(run("show")).isEqualTo(1);
        assertThat(out.lines())
                .satisfiesExactly(
                        open -> assertThat(open).isEqualTo("FULL proof, RUNNING: 3 books, 9 postings, 0 violations."),
                        state -> assertThat(state)
                                .startsWith("THE LEDGER IS NOT SOUND; it was up to never. Last proof (FULL, "),
                        violation -> assertThat(violation).matches("NO_STRAY_POSTING +hold:1: number 9"));
    }

    @Test
    void a_ledger_that_was_never_proved_fails() {
        gateway.answers("GET " + PATH, 200, """
                {"sound": null, "soundUpTo": null, "latest": null, "open": null}
                """);

        assertThat(run("show")).isEqualTo(1);
        assertThat(out).contains("No proof of the ledger is done yet.");
    }

    @Test
    void a_full_proof_is_started() {
        gateway.answers("POST " + PATH + "/runs", 202, "{}");

        assertThat(run("start")).isZero();
        assertThat(gateway.requests()).containsExactly("POST " + PATH + "/runs {}");
    }

    private int run(String... arguments) {
        FakeGateway.Ended ended =
                FakeGateway.type(new ProofCommand(gateway.connection(), Clock.systemUTC()), arguments);
        out = ended.out();
        return ended.exit();
    }
}
