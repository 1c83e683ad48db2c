package id.jmo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a person types it, before a gateway that answers what the test says. */
class DeadLettersCommandTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);
    private static final String CLAIM = "/api/v1/operations/claim-service/dead-letters";

    private final FakeGateway gateway = new FakeGateway();
    private String out;
    private String err;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_list_shows_what_waits_in_every_service_that_consumes_events_with_age_and_cause() {
        gateway.answers("GET " + CLAIM, 200, """
                {"items": [{"id": "jmo.payouts.v1-3-17", "attempts": 4, "cause": "IllegalStateException at id.jmo.X.y:1",
                            "failedAt": "2026-11-23T09:00:00+07:00"}], "next": null}
                """);

        assertThat(run("list")).isZero();

        assertThat(out.lines())
                .anySatisfy(line -> assertThat(line)
                        .matches("claim-service +jmo.payouts.v1-3-17 +3h +4 +IllegalStateException at id.jmo.X.y:1"));
        assertThat(out).endsWith("1 dead letter\n");
        assertThat(gateway.requests())
                .hasSameSizeAs(DeadLetterAdmin.services())
                .allMatch(request -> request.startsWith("GET") && request.contains("state=WAITING"));
    }

    @Test
    void a_selection_reaches_the_service_as_the_api_wants_it() {
        run("list", "--service", "claim", "--topic", "jmo.payouts.v1", "--cause", "no event", "--older-than", "90m");

        assertThat(gateway.requests())
                .singleElement()
                .asString()
                .startsWith("GET " + CLAIM + "?")
                .contains("topic=jmo.payouts.v1", "cause=no+event", "olderThan=PT1H30M");
    }

    @Test
    void a_long_list_is_read_to_its_end() {
        gateway.answers("GET " + CLAIM, 200, """
                {"items": [{"id": "jmo.payouts.v1-0-1", "attempts": 1, "cause": "c",
                            "failedAt": "2026-11-23T11:59:00+07:00"}], "next": "jmo.payouts.v1-0-1"}
                """);
        gateway.answers("GET " + CLAIM + " cursor", 200, FakeGateway.NOTHING);

        run("list", "--service", "claim-service");

        assertThat(gateway.requests()).hasSize(2).last().asString().contains("cursor=jmo.payouts.v1-0-1");
    }

    @Test
    void a_service_that_does_not_answer_is_named_and_the_others_are_shown() {
        gateway.answers("GET " + CLAIM, 503, "{\"detail\": \"claim-service is away\"}");

        gateway.answers("GET /api/v1/operations/payout-service/dead-letters", 200, """
                {"items": [{"id": "jmo.claims.v1-3-17", "attempts": 4, "cause": "c",
                            "failedAt": "2026-11-23T09:00:00+07:00"}], "next": null}
                """);

        assertThat(run("list")).isNotZero();

        assertThat(out).contains("payout-service", "jmo.claims.v1-3-17");
        assertThat(err).isEqualTo("""
                ✗ Listing the dead letters of claim-service was refused with 503: claim-service is away
                """);
    }

    @Test
    void one_is_shown_without_personal_data() {
        gateway.answers("GET " + CLAIM + "/jmo.payouts.v1-3-17", 200, """
                {"letter": {"id": "jmo.payouts.v1-3-17", "cause": "No event", "reason": null},
                 "data": {"name": "(confidential)"}, "size": 20}
                """);

        assertThat(run("show", "claim-service", "jmo.payouts.v1-3-17")).isZero();

        assertThat(out).contains("cause", "No event", "(confidential)").doesNotContain("reason");
    }

    @Test
    void one_is_replayed_with_a_reason() {
        assertThat(run("replay", "claim-service", "jmo.payouts.v1-3-17", "--reason", "mended"))
                .isZero();

        assertThat(gateway.requests())
                .containsExactly("POST " + CLAIM + "/jmo.payouts.v1-3-17/replay {\"reason\":\"mended\"}");
        assertThat(out).isEqualTo("Replayed jmo.payouts.v1-3-17.\n");
    }

    @Test
    void a_refusal_is_reported_in_the_words_of_the_service() {
        gateway.answers(
                "POST " + CLAIM + "/b/replay",
                409,
                "{\"detail\": \"Message b was not replayed: a of the same key still waits.\"}");

        assertThat(run("replay", "claim-service", "b")).isNotZero();

        assertThat(err)
                .isEqualTo("✗ Replaying b was refused with 409: Message b was not replayed: a of the same key still"
                        + " waits.\n");
    }

    @Test
    void all_are_replayed_page_by_page_and_what_failed_again_makes_the_command_fail() {
        gateway.answers("POST " + CLAIM + "/replays", 200, """
                {"replayed": 200, "failed": [], "skipped": [], "next": "jmo.payouts.v1-0-200"}
                """);
        gateway.answers("POST " + CLAIM + "/replays cursor", 200, """
                {"replayed": 1, "failed": ["x"], "skipped": ["y"], "next": null}
                """);

        assertThat(run("replay", "claim-service", "--all", "--topic", "jmo.payouts.v1"))
                .isEqualTo(1);

        assertThat(gateway.requests())
                .containsExactly(
                        "POST " + CLAIM + "/replays?topic=jmo.payouts.v1 {}",
                        "POST " + CLAIM + "/replays?topic=jmo.payouts.v1&cursor=jmo.payouts.v1-0-200 {}");
        assertThat(out).isEqualTo("""
                Replayed 201 of claim-service.
                Failed again: x
                Waits behind an earlier one: y
                """);
    }

    @Test
    void many_are_discarded_by_selection() {
        gateway.answers("POST " + CLAIM + "/discards", 200, "{\"discarded\": 3, \"next\": null}");

        assertThat(run("discard", "claim-service", "--cause", "no CloudEvent", "--reason", "not ours"))
                .isZero();

        assertThat(gateway.requests())
                .containsExactly("POST " + CLAIM + "/discards?cause=no+CloudEvent {\"reason\":\"not ours\"}");
        assertThat(out).isEqualTo("Discarded 3 of claim-service.\n");
    }

    @Test
    void the_audit_shows_who_did_what_and_why_the_latest_first() {
        gateway.answers("GET /api/v1/operations/claim-service/audit-records", 200, """
                {"items": [{"at": "2026-11-23T10:00:00+07:00", "name": "Olga", "who": "u1", "status": 200,
                            "what": "POST /dead-letters/{id}/discard", "about": {"id": "a"}, "reason": "not ours"}]}
                """);
        gateway.answers("GET /api/v1/operations/payout-service/audit-records", 200, """
                {"items": [{"at": "2026-11-23T11:00:00+07:00", "who": "u2", "what": "GET /dead-letters", "about": {}}]}
                """);

        assertThat(run("audit")).isZero();

        assertThat(out).isEqualTo("""
                2026-11-23T11:00:00+07:00  u2  GET /dead-letters  (not answered)
                2026-11-23T10:00:00+07:00  Olga  POST /dead-letters/{id}/discard a, because: not ours  (200)
                """);
        assertThat(gateway.requests()).hasSameSizeAs(DeadLetterAdmin.services());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list --service gateway            | There is no service named "gateway"; the services are account-service,
            list --older-than yesterday       | Invalid value for option '--older-than': "yesterday" is no time span
            list --state lost                 | Invalid value for option '--state'
            list --colour red                 | Unknown options: '--colour', 'red'
            show claim-service                | Missing required parameter: 'ID'
            replay claim-service              | Which ones? Name the ID, or select with --all
            replay claim-service x --all      | Name one dead letter, or select many; not both
            replay nobody x                   | There is no service named "nobody"
            discard claim-service x           | Missing required option: '--reason=TEXT'
            discard claim-service --reason no | Which ones? Name the ID, or select with --all
            """)
    void a_mistake_is_reported_in_one_line_and_nothing_is_done(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isNotZero();

        assertThat(err.lines()).singleElement().asString().startsWith("✗ " + message);
        assertThat(gateway.requests()).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void a_suite_that_is_down_is_reported_once() {
        gateway.close();

        assertThat(run("show", "claim-service", "x")).isNotZero();

        assertThat(err.lines()).singleElement().asString().contains("was not answered");
    }

    @Test
    void help_names_every_command_and_what_it_takes() {
        assertThat(run("help")).isZero();
        assertThat(out).contains("list", "show", "replay", "discard", "audit", "--login");
        assertThat(run("help", "list")).isZero();
        assertThat(out).contains("waiting, replayed, discarded", "--older-than=AGE");
    }

    private int run(String... arguments) {
        FakeGateway.Ended ended = FakeGateway.type(new DeadLettersCommand(gateway.connection(), NOW), arguments);
        out = ended.out();
        err = ended.err();
        return ended.exit();
    }
}
