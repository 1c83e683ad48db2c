package id.jmo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person types it, before a gateway that answers what the test says. */
class CollectionsCommandTest {

    private static final String PATH = "/api/v1/contributions/reconciliations";
    private static final String DAY = "2026-11-24";

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
                {"items": [{"day": "2026-11-25", "state": "OPEN", "entries": null, "payments": null,
                            "openDifferences": 0, "trouble": "The bank answered 500"},
                           {"day": "2026-11-24", "state": "DONE", "entries": 9911, "payments": 9910,
                            "openDifferences": 2, "trouble": null}], "next": "2026-11-24"}
                """);

        assertThat(run("list", "--days", "2")).isEqualTo(1);

        assertThat(gateway.requests()).containsExactly("GET " + PATH);
        assertThat(out.lines())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("DAY"),
                        open -> assertThat(open).matches("2026-11-25 +OPEN +- +- +0 +The bank answered 500"),
                        done -> assertThat(done.strip()).matches("2026-11-24 +DONE +9910 +9911 +2"));
    }

    @Test
    void before_the_first_day_the_list_says_so() {
        assertThat(run("list")).isZero();

        assertThat(out).isEqualTo("No day was compared yet.\n");
    }

    @Test
    void a_day_shows_all_that_differs_page_after_page() {
        gateway.answers("GET " + PATH + "/" + DAY, 200, """
                {"day": "2026-11-24", "state": "DONE", "entries": 2, "payments": 2, "openDifferences": 1}
                """);
        gateway.answers("GET " + PATH + "/" + DAY + "/differences", 200, """
                {"items": [{"id": "d1", "kind": "TOO_LATE", "text": "The bill had expired; give the money back.",
                            "reference": "r1", "billId": "b1", "bankAmount": 36800}], "next": "d1"}
                """);
        gateway.answers("GET " + PATH + "/" + DAY + "/differences cursor", 200, """
                {"items": [{"id": "d2", "kind": "BILL_PAID_TWICE", "closedAt": "2026-11-25T10:00:00+07:00",
                            "reason": "Given back."}], "next": null}
                """);

        assertThat(run("show", DAY)).isZero();

        assertThat(out)
                .contains("d1  TOO_LATE", "The bill had expired; give the money back.", "r1", "b1", "36800")
                .contains("d2  BILL_PAID_TWICE", "2026-11-25T10:00:00+07:00", "Given back.");
    }

    @Test
    void a_day_without_differences_says_so() {
        gateway.answers("GET " + PATH + "/" + DAY, 200, """
                {"day": "2026-11-24", "state": "DONE", "entries": 2, "payments": 2, "openDifferences": 0}
                """);

        assertThat(run("show", DAY)).isZero();

        assertThat(out).endsWith("Nothing differs.\n");
    }

    @Test
    void a_day_is_compared_once_more_and_a_difference_closed_with_a_reason() {
        gateway.answers("POST " + PATH + "/" + DAY, 202, "{}");

        assertThat(run("again", DAY)).isZero();
        assertThat(run("close", DAY, "d1", "--reason", "Given back.")).isZero();

        assertThat(gateway.requests())
                .containsExactly(
                        "POST " + PATH + "/" + DAY + " {}",
                        "POST " + PATH + "/" + DAY + "/differences/d1/close {\"reason\":\"Given back.\"}");
    }

    @Test
    void a_statement_is_sent_as_a_file_and_released_by_another_operator(@TempDir Path folder) throws IOException {
        String place = "/api/v1/contributions/statement-imports/i1";
        gateway.accepts("POST /api/v1/contributions/statement-imports", place, """
                {"importId": "i1", "status": "WAITING"}
                """);
        gateway.answers("GET " + place, 200, """
                {"importId": "i1", "status": "AWAITING_RELEASE", "linesRefused": 0,
                 "sums": {"entries": 12, "statements": 1}}
                """);
        Path file = Files.writeString(folder.resolve("statement.xml"), "<Document/>");

        assertThat(run("import", file.toString())).isZero();
        assertThat(out.lines())
                .containsExactly(
                        "Import i1: 12 lines of 1 statements.",
                        "It counts when another operator has typed collections release i1.");

        gateway.answers("GET " + place, 200, """
                {"importId": "i1", "status": "COMPLETED", "linesRefused": 0}
                """);
        assertThat(run("release", "i1")).isZero();
        assertThat(out).isEqualTo("Released i1; its days are being compared.\n");
        assertThat(gateway.requests()).contains("POST " + place + "/release {}");
    }

    @Test
    void a_mistake_is_reported_in_one_line_and_nothing_is_requested() {
        assertThat(run("close", DAY, "d1")).isNotZero();

        assertThat(err.lines()).singleElement().asString().startsWith("✗ Missing required option: '--reason=TEXT'");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void a_statement_that_cannot_be_read_is_reported_in_one_line_and_nothing_is_requested(@TempDir Path folder) {
        assertThat(run("import", folder.resolve("statement.mt940").toString())).isNotZero();
        assertThat(err.lines()).singleElement().asString().endsWith("statement.mt940 cannot be read");

        assertThat(run("import", folder.toString())).isNotZero();
        assertThat(err.lines()).singleElement().asString().endsWith(" cannot be read");
        assertThat(gateway.requests()).isEmpty();
    }

    private int run(String... arguments) {
        FakeGateway.Ended ended =
                FakeGateway.type(new CollectionsCommand(gateway.connection(), Clock.systemUTC()), arguments);
        out = ended.out();
        err = ended.err();
        return ended.exit();
    }
}
