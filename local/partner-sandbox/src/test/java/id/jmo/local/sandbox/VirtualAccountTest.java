package id.jmo.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VirtualAccountTest {

    private static final String NUMBER = "88801123456789012";
    private static final String CONTROL = "/sandbox/bank/virtual-accounts/" + NUMBER;

    private final Client bank = RunningSandbox.CLIENT;

    @BeforeEach
    void afresh() throws Exception {
        bank.post("/sandbox/reset", "");
    }

    @Test
    void a_virtual_account_is_created_once_for_each_of_the_clients_names() throws Exception {
        assertThat(create("bill-1").code()).isEqualTo("2002700");
        assertThat(create("bill-1").code()).isEqualTo("4092701");

        assertThat(bank.get(CONTROL).json().path("amount").asLong()).isEqualTo(95_300);
    }

    @Test
    void a_payment_that_the_client_does_not_answer_is_booked_and_stands_on_the_statement_of_the_collection_account()
            throws Exception {
        create("bill-1");

        JsonNode receipt =
                bank.post(CONTROL + "/payments", "{\"amount\":95300}").json();

        assertThat(receipt.path("booked").asBoolean()).isTrue();
        assertThat(receipt.at("/notifications/0/status").asInt()).isZero();
        String today = LocalDate.now(ZoneId.of("Asia/Jakarta")).toString();
        JsonNode statement = bank.call(
                        "/snap/v1.0/bank-statement",
                        Map.of(
                                "accountNo",
                                "8888000002",
                                "fromDateTime",
                                today + "T00:00:00+07:00",
                                "toDateTime",
                                today + "T23:59:59+07:00"))
                .json();
        JsonNode line = statement.at("/detailData/0");
        assertThat(line.path("type").asString()).isEqualTo("CREDIT");
        assertThat(line.at("/amount/value").asString()).isEqualTo("95300.00");
        assertThat(line.at("/detailInfo/virtualAccountNo").asString()).isEqualTo(NUMBER);
        assertThat(line.at("/detailInfo/partnerReferenceNo").asString())
                .isEqualTo(receipt.path("paymentId").asString());
    }

    private Client.Answer create(String trxId) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("partnerServiceId", "   88801");
        body.put("customerNo", "123456789012");
        body.put("virtualAccountNo", "   " + NUMBER);
        body.put("virtualAccountName", "IURAN");
        body.put("trxId", trxId);
        body.put("totalAmount", Map.of("value", "95300.00", "currency", "IDR"));
        body.put("virtualAccountTrxType", "C");
        body.put("expiredDate", "2099-12-31T23:59:59+07:00");
        return bank.call("/snap/v1.0/transfer-va/create-va", body);
    }
}
