package id.jmo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The command as a person types it, before a gateway that answers what the test says. */
class HoldsCommandTest {

    private static final String PATH = "/api/v1/operations/claim-service/hold-differences";
    private static final String MEMBER = "01920000-0000-7000-8000-000000000001";

    private final FakeGateway gateway = new FakeGateway();
    private String out;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_list_shows_every_member_and_fails_while_there_is_one() {
        gateway.answers("GET " + PATH, 200, """
                {"items": [{"memberId": "%s", "held": 9600000, "lastClaimId": null,
                            "foundAt": "2026-11-28T03:30:00+07:00"}], "next": "%s"}
                """.formatted(MEMBER, MEMBER));
        gateway.answers("GET " + PATH + " cursor", 200, "{\"items\": [], \"next\": null}");

        assertThat(run("list")).isEqualTo(1);

        assertThat(out.lines())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("MEMBER"),
                        line -> assertThat(line).matches(MEMBER + " +9600000 +- +2026-11-28T03:30:00\\+07:00"));
        assertThat(gateway.requests()).containsExactly("GET " + PATH, "GET " + PATH + "?cursor=" + MEMBER);
    }

    @Test
    void nothing_is_said_shortly() {
        gateway.answers("GET " + PATH, 200, "{\"items\": [], \"next\": null}");

        assertThat(run("list")).isZero();
        assertThat(out).contains("Everything that is held is held for an open claim.");
    }

    @Test
    void a_comparison_is_started() {
        gateway.answers("POST " + PATH, 202, "");

        assertThat(run("compare")).isZero();
        assertThat(gateway.requests()).containsExactly("POST " + PATH + " {}");
    }

    private int run(String... arguments) {
        FakeGateway.Ended ended =
                FakeGateway.type(new HoldsCommand(gateway.connection(), Clock.systemUTC()), arguments);
        out = ended.out();
        return ended.exit();
    }
}
