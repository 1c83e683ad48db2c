package id.jmo.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTest {

    private final Client bank = RunningSandbox.CLIENT;
    private final String reference = UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void afresh() throws Exception {
        bank.post("/sandbox/reset", "");
    }

    @Test
    void a_signed_token_request_gets_a_token() throws Exception {
        var answer = bank.askForToken();

        assertThat(answer.code()).isEqualTo("2007300");
        assertThat(answer.json().path("expiresIn").asString()).isEqualTo("900");
    }

    @Test
    void a_token_request_signed_over_another_time_is_refused() throws Exception {
        assertThat(bank.askForToken(Client.now(), bank.rsa("jmo-local|2026-01-01T00:00:00+07:00"))
                        .code())
                .isEqualTo("4017300");
    }

    @Test
    void a_request_with_a_wrong_clock_is_refused() throws Exception {
        String old = OffsetDateTime.parse(Client.now()).minusHours(1).toString();
        String timestamp = old.length() == 25 ? old : old.replaceFirst("\\+07:00$", ":00+07:00");

        assertThat(bank.askForToken(timestamp, bank.rsa("jmo-local|" + timestamp))
                        .code())
                .isEqualTo("4017300");
    }

    @Test
    void a_service_call_with_an_unknown_token_is_refused() throws Exception {
        String token = bank.token();
        bank.delete("/sandbox/bank/tokens");

        var answer = bank.call("/snap/v1.0/transfer/status", "{}", token, Client.externalId(), Client.now());

        assertThat(answer.code()).isEqualTo("4013601");
    }

    @Test
    void a_body_changed_under_way_is_refused() throws Exception {
        String token = bank.token();
        String timestamp = Client.now();
        var headers = new String[] {
            "Authorization",
            "Bearer " + token,
            "X-TIMESTAMP",
            timestamp,
            "X-SIGNATURE",
            "AAAA",
            "X-PARTNER-ID",
            "jmo",
            "X-EXTERNAL-ID",
            Client.externalId(),
            "CHANNEL-ID",
            "95221"
        };

        assertThat(bank.post("/snap/v1.0/transfer-interbank", "{}", headers).code())
                .isEqualTo("4011800");
    }

    @Test
    void an_external_id_is_accepted_once_a_day() throws Exception {
        String id = Client.externalId();
        String body = "{\"originalPartnerReferenceNo\": \"x\", \"serviceCode\": \"18\"}";

        assertThat(bank.call("/snap/v1.0/transfer/status", body, bank.token(), id, Client.now())
                        .code())
                .isEqualTo("4043601");
        assertThat(bank.call("/snap/v1.0/transfer/status", body, bank.token(), id, Client.now())
                        .code())
                .isEqualTo("4093600");
    }

    @Test
    void an_inquiry_returns_the_holders_name() throws Exception {
        var answer = bank.inquire("014", "1234567890");

        assertThat(answer.code()).isEqualTo("2001600");
        assertThat(answer.json().path("beneficiaryAccountName").asString()).isEqualTo("EILEEN COLLINS");
    }

    @ParameterizedTest
    @CsvSource({"9000000001, 4031609", "9000000002, 4031618", "5555555555, 4041611"})
    void an_inquiry_refuses_accounts_that_cannot_be_paid(String account, String code) throws Exception {
        assertThat(bank.inquire("014", account).code()).isEqualTo(code);
    }

    @Test
    void a_transfer_moves_the_money_once_however_often_it_is_asked_for() throws Exception {
        assertThat(bank.transfer(reference, "1234567890", 9_600_000).code()).isEqualTo("2001800");
        assertThat(bank.transfer(reference, "1234567890", 9_600_000).code()).isEqualTo("4091801");
        assertThat(bank.transfer(reference, "1234567890", 9_700_000).code()).isEqualTo("4041818");

        assertThat(balance("1234567890")).isEqualTo(9_600_000);
        var transfer =
                bank.get("/sandbox/bank/transfers?reference=" + reference).json();
        assertThat(transfer.get(0).path("asked").asInt()).isEqualTo(3);
        assertThat(transfer.get(0).path("status").asString()).isEqualTo("SUCCESS");
    }

    @Test
    void more_than_bi_fast_carries_is_refused() throws Exception {
        assertThat(bank.transfer(reference, "1234567890", 250_000_001).code()).isEqualTo("4031802");
        assertThat(bank.status(reference).code()).isEqualTo("4043601");
    }

    @Test
    void a_missing_field_is_named() throws Exception {
        var answer = bank.call("/snap/v1.0/transfer-interbank", Map.of("partnerReferenceNo", reference));

        assertThat(answer.code()).isEqualTo("4001802");
        assertThat(answer.body()).contains("transactionDate");
    }

    @ParameterizedTest
    @CsvSource({"9000000004, 2021800, 04", "9000000005, 2001800, 04", "9000000006, 2021800, 06"})
    void special_accounts_end_as_their_behaviour_says(String account, String first, String end) throws Exception {
        assertThat(bank.transfer(reference, account, 1_000_000).code()).isEqualTo(first);

        await().until(() -> end.equals(
                bank.status(reference).json().path("latestTransactionStatus").asString()));
        assertThat(balance(account)).isZero();
    }

    @Test
    void a_paid_transfer_can_be_returned() throws Exception {
        bank.transfer(reference, "1234567890", 1_000_000);

        assertThat(bank.post("/sandbox/bank/transfers/" + reference + "/return", "")
                        .status())
                .isEqualTo(204);

        assertThat(bank.status(reference).json().path("latestTransactionStatus").asString())
                .isEqualTo("04");
        assertThat(balance("1234567890")).isZero();
        assertThat(bank.get("/sandbox/bank/movements?account=1234567890").json().size())
                .isEqualTo(2);
    }

    @Test
    void a_test_opens_accounts() throws Exception {
        bank.post("/sandbox/bank/accounts", """
                {"bankCode":"002","accountNumber":"77","holderName":"TUTI","status":"DORMANT"}""");

        assertThat(bank.inquire("002", "77").code()).isEqualTo("4031609");
    }

    private long balance(String account) throws Exception {
        return bank.get("/sandbox/bank/accounts/014/" + account)
                .json()
                .path("balance")
                .asLong();
    }
}
