package id.jmo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a person types it, before a gateway that answers what the test says. */
class PayoutsCommandTest {

    private static final String PATH = "/api/v1/payouts";
    private static final String PAYOUT = "01920000-0000-7000-8000-0000000000aa";
    private static final String FACT = "01920000-0000-7000-8000-0000000000bb";
    private static final String DETAIL = """
            {"payout": {"payoutId": "%s", "state": "RETURNED", "amount": 9600000, "reference": "r1", "claimId": "c1"},
             "notes": [{"at": "2026-11-24T10:00:00+07:00", "request": "Transfer", "answer": "2001800"}],
             "bankFacts": [{"id": "%s", "outcome": "RETURNED", "state": "CONFIRMED", "occurredOn": "2026-11-24",
                            "evidence": "Letter 12/XI/2026"}]}
            """.formatted(PAYOUT, FACT);

    private final FakeGateway gateway = new FakeGateway();
    private String out;
    private String err;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_list_shows_payouts_without_an_outcome_with_what_to_do() {
        gateway.answers("GET " + PATH, 200, """
                {"items": [{"payoutId": "%s", "state": "REFUSAL_DOUBTED", "amount": 9600000,
                            "nextAction": "Ask the bank by the reference."}], "next": null}
                """.formatted(PAYOUT));

        assertThat(run("list", "--open-longer-than", "PT2H")).isEqualTo(1);

        assertThat(gateway.requests()).containsExactly("GET " + PATH + "?openLongerThan=PT2H");
        assertThat(out).contains(PAYOUT, "REFUSAL_DOUBTED", "9600000", "Ask the bank by the reference.");
    }

    @Test
    void when_every_payout_has_its_outcome_the_list_says_so() {
        assertThat(run("list")).isZero();

        assertThat(out).isEqualTo("Every payout has its outcome.\n");
    }

    @Test
    void a_payout_shows_what_the_bank_answered_and_what_was_recorded() {
        gateway.answers("GET " + PATH + "/" + PAYOUT, 200, DETAIL);

        assertThat(run("show", PAYOUT)).isZero();

        assertThat(out).contains("Transfer: 2001800", FACT + "  RETURNED on 2026-11-24, CONFIRMED: Letter 12/XI/2026");
    }

    @Test
    void what_the_bank_did_is_recorded_with_its_day_and_evidence_and_decided_by_another() {
        gateway.answers("POST " + PATH + "/" + PAYOUT + "/bank-facts", 201, DETAIL);
        gateway.answers("POST " + PATH + "/" + PAYOUT + "/bank-facts/" + FACT + "/confirm", 200, DETAIL);

        assertThat(run("record", PAYOUT, "--outcome", "RETURNED", "--on", "2026-11-24", "--evidence", "Letter"))
                .isZero();
        assertThat(out).contains("Another operator must confirm it");
        assertThat(gateway.requests().getLast())
                .startsWith("POST " + PATH + "/" + PAYOUT + "/bank-facts {")
                .contains("\"outcome\":\"RETURNED\"", "\"occurredOn\":\"2026-11-24\"", "\"evidence\":\"Letter\"");
        assertThat(run("confirm", PAYOUT, FACT)).isZero();
        assertThat(gateway.requests().getLast())
                .isEqualTo("POST " + PATH + "/" + PAYOUT + "/bank-facts/" + FACT + "/confirm {}");
    }

    @Test
    void a_refusal_is_reported_in_the_words_of_the_service() {
        gateway.answers(
                "POST " + PATH + "/" + PAYOUT + "/bank-facts/" + FACT + "/reject",
                409,
                "{\"detail\": \"You recorded this.\"}");

        assertThat(run("reject", PAYOUT, FACT)).isNotZero();

        assertThat(err).contains("refused with 409: You recorded this.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            show                                          | Missing required parameter: 'PAYOUT'
            show r1                                       | Invalid value for positional parameter at index 0 (PAYOUT)
            record 01920000-0000-7000-8000-0000000000aa --outcome LOST --on 2026-11-24 --evidence x | Invalid value for option '--outcome'
            record 01920000-0000-7000-8000-0000000000aa --outcome RETURNED --on today --evidence x | Invalid value for option '--on'
            confirm 01920000-0000-7000-8000-0000000000aa  | Missing required parameter: 'ID'
            """)
    void a_mistake_is_reported_in_one_line_and_nothing_is_requested(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isNotZero();

        assertThat(err.lines())
                .singleElement()
                .asString()
                .startsWith("✗ " + message)
                .doesNotContain("Exception");
        assertThat(gateway.requests()).isEmpty();
    }

    private int run(String... arguments) {
        FakeGateway.Ended ended =
                FakeGateway.type(new PayoutsCommand(gateway.connection(), Clock.systemUTC()), arguments);
        out = ended.out();
        err = ended.err();
        return ended.exit();
    }
}
