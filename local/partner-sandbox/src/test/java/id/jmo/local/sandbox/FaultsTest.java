package id.jmo.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private static final String ACCOUNT = "1234567890";

    private final Client bank = RunningSandbox.CLIENT;
    private final String reference = UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void afresh() throws Exception {
        bank.post("/sandbox/reset", "");
    }

    @ParameterizedTest
    @CsvSource({
        "CUT_BEFORE_ACTING, 0",
        "CUT_AFTER_ACTING, 1000000",
        "CUT_IN_MID_ANSWER, 1000000",
        "TIMEOUT_BEFORE_ACTING, 0",
        "TIMEOUT_AFTER_ACTING, 1000000"
    })
    void a_call_that_is_never_answered_has_or_has_not_moved_money(String fault, long moved) throws Exception {
        bank.fault("transfer", fault, ",\"calls\":1,\"delay\":\"PT0.2S\"");

        assertThatThrownBy(() -> bank.transfer(reference, ACCOUNT, 1_000_000)).isInstanceOf(IOException.class);

        assertThat(balance()).isEqualTo(moved);
        var visits = bank.get("/sandbox/bank/requests?reference=" + reference).json();
        assertThat(visits.get(0).path("answer").asString()).isEqualTo(fault);
    }

    @Test
    void an_answer_can_come_twice_or_half() throws Exception {
        bank.fault("transfer", "ANSWER_TWICE", ",\"calls\":1");
        var twice = bank.transfer(reference, ACCOUNT, 1_000_000).body();
        assertThat(twice.substring(0, twice.length() / 2)).isEqualTo(twice.substring(twice.length() / 2));

        bank.fault("status", "MALFORMED_ANSWER", ",\"calls\":1");
        var half = bank.status(reference).body();
        assertThat(half).startsWith("{\"responseCode\":\"2003600\"").doesNotEndWith("}");
        assertThat(balance()).isEqualTo(1_000_000);
    }

    @Test
    void a_request_delivered_twice_is_answered_as_a_conflict_and_paid_once() throws Exception {
        bank.fault("transfer", "DELIVERED_TWICE", ",\"calls\":1");

        assertThat(bank.transfer(reference, ACCOUNT, 1_000_000).code()).isEqualTo("4091800");
        assertThat(balance()).isEqualTo(1_000_000);
    }

    @Test
    void the_bank_gives_the_configured_answer() throws Exception {
        bank.fault("transfer", "ANSWER_AFTER_ACTING", ",\"calls\":1,\"code\":\"5041800\"");
        var transfer = bank.transfer(reference, ACCOUNT, 1_000_000);
        assertThat(transfer.status()).isEqualTo(504);
        assertThat(transfer.code()).isEqualTo("5041800");
        assertThat(balance()).isEqualTo(1_000_000);

        bank.fault("status", "ANSWER_BEFORE_ACTING", ",\"calls\":1,\"code\":\"2003600\",\"transactionStatus\":\"07\"");
        assertThat(bank.status(reference).json().path("latestTransactionStatus").asString())
                .isEqualTo("07");
    }

    @Test
    void a_signature_can_be_refused_though_it_is_right() throws Exception {
        bank.fault("inquiry", "SIGNATURE_REFUSED", ",\"calls\":1");

        assertThat(bank.inquire("014", ACCOUNT).code()).isEqualTo("4011600");
        assertThat(bank.inquire("014", ACCOUNT).code()).isEqualTo("2001600");
    }

    @Test
    void a_server_error_is_no_json() throws Exception {
        bank.fault("inquiry", "HTTP_500", ",\"calls\":1");

        var answer = bank.inquire("014", ACCOUNT);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).startsWith("<html>");
    }

    @Test
    void a_slow_bank_answers_in_the_end() throws Exception {
        bank.fault("inquiry", "SLOW", ",\"calls\":1,\"delay\":\"PT0.4S\"");
        Instant before = Instant.now();

        assertThat(bank.inquire("014", ACCOUNT).code()).isEqualTo("2001600");
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(390));
    }

    @ParameterizedTest
    @CsvSource({"PENDING_THEN_SUCCESS, 00, 1000000", "PENDING_THEN_FAILED, 06, 0", "PENDING_THEN_RETURNED, 04, 0"})
    void a_transfer_is_pending_before_its_outcome(String fault, String end, long moved) throws Exception {
        bank.fault("transfer", fault, ",\"calls\":1,\"delay\":\"PT0.4S\"");

        assertThat(bank.transfer(reference, ACCOUNT, 1_000_000).code()).isEqualTo("2021800");
        assertThat(status()).isEqualTo("03");
        await().until(() -> status().equals(end));
        assertThat(balance()).isEqualTo(moved);
    }

    @Test
    void a_fault_applies_only_to_its_account_and_number_of_calls() throws Exception {
        bank.fault("inquiry", "HTTP_500", ",\"calls\":2,\"account\":\"" + ACCOUNT + "\"");

        assertThat(bank.inquire("014", "5234567890").status()).isEqualTo(200);
        assertThat(bank.inquire("014", ACCOUNT).status()).isEqualTo(500);
        assertThat(bank.inquire("014", ACCOUNT).status()).isEqualTo(500);
        assertThat(bank.inquire("014", ACCOUNT).status()).isEqualTo(200);
    }

    @Test
    void a_fault_without_a_number_of_calls_lasts_until_it_is_cleared() throws Exception {
        bank.fault("inquiry", "HTTP_500", "");
        assertThat(bank.inquire("014", ACCOUNT).status()).isEqualTo(500);
        assertThat(bank.inquire("014", ACCOUNT).status()).isEqualTo(500);
        assertThat(bank.get("/sandbox/faults").json().get(0).path("struck").asInt())
                .isEqualTo(2);

        bank.delete("/sandbox/faults");

        assertThat(bank.inquire("014", ACCOUNT).status()).isEqualTo(200);
    }

    @Test
    void a_fault_for_an_unknown_partner_or_without_its_code_is_refused() throws Exception {
        assertThat(bank.post("/sandbox/faults", "{\"partner\":\"post\",\"fault\":\"SLOW\"}")
                        .status())
                .isEqualTo(400);
        assertThat(bank.post("/sandbox/faults", "{\"partner\":\"bank\",\"fault\":\"ANSWER_AFTER_ACTING\"}")
                        .status())
                .isEqualTo(400);
    }

    private String status() throws Exception {
        return bank.status(reference).json().path("latestTransactionStatus").asString("");
    }

    private long balance() throws Exception {
        return bank.get("/sandbox/bank/accounts/014/" + ACCOUNT)
                .json()
                .path("balance")
                .asLong();
    }
}
