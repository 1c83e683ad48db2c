package id.jmo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a person types it, before a gateway that answers what the test says. */
class ReconciliationsCommandTest {

    private static final String PATH = "/api/v1/reconciliations";

    private final FakeGateway gateway = new FakeGateway();
    private String out;
    private String err;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_list_shows_each_day_and_fails_while_something_is_open() {
        gateway.answers("GET " + PATH, 200, """
                {"items": [{"day": "2026-11-25", "state": "OPEN", "comparedAt": null, "entries": null, "payouts": null,
                            "openDifferences": 0, "trouble": "The bank answered 500"},
                           {"day": "2026-11-24", "state": "DONE", "entries": 9911, "payouts": 9912,
                            "openDifferences": 2, "trouble": null}], "next": null}
                """);

        assertThat(run("list")).isEqualTo(1);

        assertThat(out.lines())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("DAY"),
                        open -> assertThat(open).matches("2026-11-25 +OPEN +- +- +0 +The bank answered 500"),
                        done -> assertThat(done.strip()).matches("2026-11-24 +DONE +9912 +9911 +2"));
    }

    @Test
    void a_long_list_is_read_as_far_as_requested() {
        gateway.answers("GET " + PATH, 200, """
                {"items": [{"day": "2026-11-25", "state": "DONE", "entries": 1, "payouts": 1, "openDifferences": 0}],
                 "next": "2026-11-25"}
                """);
        gateway.answers("GET " + PATH + " cursor", 200, """
                {"items": [{"day": "2026-11-24", "state": "DONE", "entries": 1, "payouts": 1, "openDifferences": 0},
                           {"day": "2026-11-23", "state": "DONE", "entries": 1, "payouts": 1, "openDifferences": 0}],
                 "next": "2026-11-23"}
                """);

        assertThat(run("list", "--days", "2")).isZero();

        assertThat(gateway.requests()).containsExactly("GET " + PATH, "GET " + PATH + "?cursor=2026-11-25");
        assertThat(out).contains("2026-11-25", "2026-11-24").doesNotContain("2026-11-23");
    }

    @Test
    void before_the_first_day_the_list_says_so() {
        assertThat(run("list")).isZero();

        assertThat(out).isEqualTo("No day was compared yet.\n");
    }

    @Test
    void a_day_shows_what_differs_and_what_to_do_about_it() {
        gateway.answers("GET " + PATH + "/2026-11-24", 200, """
                {"reconciliation": {"day": "2026-11-24", "state": "DONE", "entries": 2, "payouts": 2,
                                    "openDifferences": 1},
                 "differences": [
                   {"id": "d1", "kind": "AMOUNT_DIFFERS", "text": "The amounts differ.", "nextAction": "Ask the bank.",
                    "reference": "r1", "ourAmount": 9600000, "bankAmount": 1, "closedAt": null},
                   {"id": "d2", "kind": "RETURNED", "text": "It came back.", "nextAction": "Pay it again.",
                    "closedAt": "2026-11-25T10:00:00+07:00", "reason": "The bank sent proof."}]}
                """);

        assertThat(run("show", "2026-11-24")).isZero();

        assertThat(out)
                .contains("d1  AMOUNT_DIFFERS", "9600000", "Ask the bank.")
                .contains("d2  RETURNED", "2026-11-25T10:00:00+07:00", "The bank sent proof.")
                .doesNotContain("Pay it again.");
    }

    @Test
    void a_day_without_differences_says_so() {
        gateway.answers("GET " + PATH + "/2026-11-24", 200, """
                {"reconciliation": {"day": "2026-11-24", "state": "DONE", "entries": 2, "payouts": 2,
                                    "openDifferences": 0}, "differences": []}
                """);

        assertThat(run("show", "2026-11-24")).isZero();

        assertThat(out).endsWith("Nothing differs.\n");
    }

    @Test
    void a_day_is_compared_once_more() {
        gateway.answers("POST " + PATH + "/2026-11-24", 202, "{}");

        assertThat(run("again", "2026-11-24")).isZero();

        assertThat(gateway.requests()).containsExactly("POST " + PATH + "/2026-11-24 {}");
    }

    @Test
    void a_difference_is_closed_with_a_reason() {
        assertThat(run("close", "2026-11-24", "d1", "--reason", "The bank sent proof."))
                .isZero();

        assertThat(gateway.requests())
                .containsExactly(
                        "POST " + PATH + "/2026-11-24/differences/d1/close {\"reason\":\"The bank sent proof.\"}");
        assertThat(out).isEqualTo("Closed d1.\n");
    }

    @Test
    void differences_of_one_kind_are_closed_together() {
        gateway.answers("POST " + PATH + "/2026-11-24/differences/close", 200, "{\"closed\": 117}");

        assertThat(run("close-all", "2026-11-24", "--kind", "ENTRY_WITHOUT_PAYOUT", "--reason", "Cards."))
                .isZero();

        assertThat(gateway.requests().getFirst())
                .startsWith("POST " + PATH + "/2026-11-24/differences/close {")
                .contains("\"kind\":\"ENTRY_WITHOUT_PAYOUT\"", "\"reason\":\"Cards.\"");
        assertThat(out).isEqualTo("Closed 117.\n");
    }

    @Test
    void a_day_with_many_differences_is_shown_whole() {
        gateway.answers("GET " + PATH + "/2026-11-24", 200, """
                {"reconciliation": {"day": "2026-11-24", "state": "DONE", "openDifferences": 2},
                 "differences": [{"id": "d1", "kind": "REFERENCE_TWICE"}], "next": "d1"}
                """);
        gateway.answers("GET " + PATH + "/2026-11-24/differences cursor", 200, """
                {"items": [{"id": "d2", "kind": "REFERENCE_TWICE"}], "next": null}
                """);

        assertThat(run("show", "2026-11-24")).isZero();

        assertThat(out).contains("d1  REFERENCE_TWICE", "d2  REFERENCE_TWICE");
    }

    @Test
    void a_refusal_is_reported_in_the_words_of_the_service() {
        gateway.answers("POST " + PATH + "/2026-11-26", 409, "{\"detail\": \"2026-11-26 is not over.\"}");

        assertThat(run("again", "2026-11-26")).isNotZero();

        assertThat(err).isEqualTo("✗ Comparing 2026-11-26 again was refused with 409: 2026-11-26 is not over.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            show                     | Missing required parameter: 'DAY'
            show yesterday           | Invalid value for positional parameter at index 0 (DAY): "yesterday" is no day
            list --days many         | Invalid value for option '--days'
            close 2026-11-24 d1      | Missing required option: '--reason=TEXT'
            reopen 2026-11-24        | Unmatched arguments
            """)
    void a_mistake_is_reported_in_one_line_and_nothing_is_requested(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isNotZero();

        assertThat(err.lines()).singleElement().asString().startsWith("✗ " + message);
        assertThat(gateway.requests()).isEmpty();
    }

    private int run(String... arguments) {
        FakeGateway.Ended ended =
                FakeGateway.type(new ReconciliationsCommand(gateway.connection(), Clock.systemUTC()), arguments);
        out = ended.out();
        err = ended.err();
        return ended.exit();
    }
}
