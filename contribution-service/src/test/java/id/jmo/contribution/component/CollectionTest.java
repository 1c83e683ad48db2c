package id.jmo.contribution.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.contribution.application.bill.Bills;
import id.jmo.contribution.application.bill.CancelBill;
import id.jmo.contribution.application.bill.PayBill;
import id.jmo.contribution.component.SandboxBank.Answer;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.snap.SnapClient;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bills are paid at the bank: the sandbox's bank calls the service with requests that it signs. */
class CollectionTest extends CollectionSteps {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    CancelBill cancelBill;

    @Autowired
    PayBill payBill;

    @Autowired
    MeterRegistry meters;

    @Test
    void every_bill_gets_a_virtual_account_for_its_amount_as_soon_as_the_bank_answers() {
        SandboxBank.fault("create-va", "CUT_AFTER_ACTING", ",\"calls\":1");
        Bill bill = issued(tomorrow());

        String number = accountOf(bill);

        assertThat(number).isEqualTo("88801" + bill.code());
        Answer account = SandboxBank.account(number);
        assertThat(account.body().path("amount").asLong())
                .isEqualTo(bill.amount().amount());
        assertThat(account.body().path("trxId").asString()).isEqualTo(bill.id().toString());
    }

    @Test
    void a_bill_is_paid_once_however_often_the_bank_says_so() {
        DistributionSummary received =
                meters.get("jmo.bills.paid").tag("payer", "worker").summary();
        for (String disturbance : List.of("NONE", "TWICE", "REPLAYED")) {
            double before = received.totalAmount();
            Bill bill = issued(tomorrow());
            String number = accountOf(bill);

            JsonNode receipt = SandboxBank.pay(port, number, ",\"disturbance\":\"" + disturbance + "\"");

            assertThat(receipt.at("/inquiry/body/responseCode").asString()).isEqualTo("2002400");
            assertThat(receipt.path("amount").asLong()).isEqualTo(bill.amount().amount());
            List<String> answers = receipt.path("notifications")
                    .valueStream()
                    .map(answer -> answer.at("/body/responseCode").asString())
                    .toList();
            assertThat(answers)
                    .isEqualTo(
                            switch (disturbance) {
                                case "TWICE" -> List.of("2002500", "2002500");
                                case "REPLAYED" -> List.of("2002500", "4092500");
                                default -> List.of("2002500");
                            });
            assertPaidBy(bill, receipt.path("paymentId").asString());
            assertThat(booked(number)).isEqualTo(bill.amount().amount());
            assertThat(received.totalAmount() - before)
                    .as("rupiah in the metrics")
                    .isEqualTo(bill.amount().amount());
        }
    }

    @Test
    void what_somebody_else_signed_is_refused_and_uses_up_nothing() {
        Bill bill = issued(tomorrow());
        String number = accountOf(bill);

        JsonNode receipt = SandboxBank.pay(port, number, ",\"disturbance\":\"FORGED\"");

        assertThat(receipt.at("/notifications/0/body/responseCode").asString()).isEqualTo("4012500");
        assertThat(receipt.path("booked").asBoolean()).isFalse();
        assertOpen(bill);
        String body = payment(bill, bill.amount().amount());
        String id = SandboxBank.externalId();
        HttpRequest.Builder changed = SandboxBank.signed(port, "payment", body, Instant.now(), id)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace("\"N\"", "\"Y\"")));
        assertRefused(SandboxBank.send(changed), 401, "4012500", "[Signature]");
        assertRefused(
                SandboxBank.send(
                        SandboxBank.signed(port, "payment", body, Instant.now().minus(Duration.ofMinutes(6)), id)),
                401,
                "4012500",
                "[X-TIMESTAMP]");
        assertRefused(
                SandboxBank.send(SandboxBank.signed(port, "payment", body, Instant.now(), id)
                        .setHeader("X-PARTNER-ID", "other")),
                401,
                "4012500",
                "[Unknown client]");
        assertOpen(bill);
        // White space between the tokens is not signed.
        assertThat(SandboxBank.send(SandboxBank.signed(port, "payment", body, Instant.now(), id)
                                .POST(HttpRequest.BodyPublishers.ofString(body.replace(",\"", " ,\n\t\""))))
                        .code())
                .isEqualTo("2002500");
        assertRefused(
                SandboxBank.send(SandboxBank.signed(port, "payment", body, Instant.now(), id)),
                409,
                "4092500",
                "Conflict");
    }

    @Test
    void another_amount_is_refused_and_the_payer_gets_it_back() {
        Bill bill = issued(tomorrow());
        String number = accountOf(bill);

        JsonNode receipt =
                SandboxBank.pay(port, number, ",\"amount\":" + (bill.amount().amount() - 1));

        assertThat(receipt.at("/notifications/0/body/responseCode").asString()).isEqualTo("4042513");
        assertThat(receipt.path("booked").asBoolean()).isFalse();
        assertOpen(bill);
    }

    @Test
    void a_bill_that_is_paid_expired_cancelled_or_unknown_is_refused_by_its_own_code() {
        Bill paid = issued(tomorrow());
        accountOf(paid);
        payBill.pay(paid.code(), new PaymentReference("another-" + paid.code()), paid.amount(), Instant.now());
        assertRefused(call("inquiry", inquiry(paid)), 404, "4042414", "Paid Bill");
        assertRefused(call("payment", payment(paid, paid.amount().amount())), 404, "4042514", "Paid Bill");

        Bill cancelled = issued(tomorrow());
        accountOf(cancelled);
        cancelBill.cancel(cancelled.id());
        assertRefused(call("inquiry", inquiry(cancelled)), 404, "4042419", "[Expired]");

        Bill expired = issued(Instant.now().minusSeconds(60));
        await().until(() -> stateOf(expired) instanceof BillState.Expired);
        bills.change(
                expired.id(),
                bill -> Bills.Step.silently(bill.withVirtualAccount(VirtualAccount.of("88801", bill.code()))));
        assertRefused(call("inquiry", inquiry(expired)), 404, "4042419", "[Expired]");
        assertRefused(call("payment", payment(expired, expired.amount().amount())), 404, "4042519", "[Expired]");

        Bill other = issued(tomorrow());
        String unknown = inquiry(other).replace("   88801", "   77701");
        assertRefused(call("inquiry", unknown), 404, "4042412", "[Not Found]");
    }

    @Test
    void money_that_was_there_in_time_pays_the_bill_however_late_it_becomes_known() {
        Instant end = Instant.now().minusSeconds(5);
        Bill bill = issued(end);
        await().until(() -> stateOf(bill) instanceof BillState.Expired);
        bills.change(
                bill.id(),
                open -> Bills.Step.silently(open.withVirtualAccount(VirtualAccount.of("88801", open.code()))));
        ObjectNode late = (ObjectNode) JSON.readTree(payment(bill, bill.amount().amount()));
        late.put("trxDateTime", SnapClient.timestamp(end.minusSeconds(60)));

        assertThat(call("payment", late.toString()).code()).isEqualTo("2002500");

        assertPaidBy(bill, late.path("paymentRequestId").asString());
    }

    @Test
    void a_reference_that_stands_for_one_payment_is_not_taken_for_another() {
        Bill first = issued(tomorrow());
        Bill second = issued(tomorrow());
        accountOf(first);
        accountOf(second);
        String body = payment(first, first.amount().amount());
        assertThat(call("payment", body).code()).isEqualTo("2002500");

        String another = body.replace(first.code().digits(), second.code().digits());
        assertRefused(call("payment", another), 404, "4042518", "Inconsistent Request");
        String lessMoney = body.replace(first.amount().amount() + ".00", "1.00");
        assertRefused(call("payment", lessMoney), 404, "4042518", "Inconsistent Request");
        assertOpen(second);
    }

    @Test
    void a_request_that_is_not_of_snaps_form_is_refused_with_the_name_of_the_field_and_nothing_is_stored() {
        Bill bill = issued(tomorrow());
        accountOf(bill);
        String good = payment(bill, bill.amount().amount());
        String amount = "\"value\":\"" + bill.amount().amount() + ".00\"";
        record Fault(String found, String put, String code, String message) {}
        String futile = SnapClient.timestamp(tomorrow());
        String time = JSON.readTree(good).path("trxDateTime").asString();
        for (Fault fault : List.of(
                new Fault(amount, "\"value\":\"1.000.000\"", "4002501", "paidAmount.value"),
                new Fault(amount, "\"value\":\"1,000,000.00\"", "4002501", "paidAmount.value"),
                new Fault(amount, "\"value\":\"-95300.00\"", "4002501", "paidAmount.value"),
                new Fault(amount, "\"value\":\"95300.50\"", "4002501", "paidAmount.value"),
                new Fault(amount, "\"value\":95300", "4002501", "paidAmount.value"),
                new Fault("\"IDR\"", "\"USD\"", "4002501", "paidAmount.currency"),
                new Fault("paidAmount", "amount", "4002502", "paidAmount"),
                new Fault("paymentRequestId", "paymentId", "4002502", "paymentRequestId"),
                new Fault(time, "yesterday", "4002501", "trxDateTime"),
                new Fault(time, futile, "4002501", "trxDateTime"),
                new Fault("\"   88801\"", "\"   77701\"", "4002501", "virtualAccountNo"),
                new Fault("\"customerNo\":\"", "\"customerNo\":\"x", "4002501", "virtualAccountNo"),
                new Fault("{", "[", "4002500", "Bad Request"))) {
            assertThat(good).contains(fault.found());
            assertRefused(
                    call("payment", good.replaceFirst(java.util.regex.Pattern.quote(fault.found()), fault.put())),
                    400,
                    fault.code(),
                    fault.message());
        }
        for (String header : List.of("X-SIGNATURE", "X-TIMESTAMP", "X-EXTERNAL-ID", "X-PARTNER-ID", "CHANNEL-ID")) {
            assertRefused(
                    SandboxBank.send(SandboxBank.signed(port, "payment", good).setHeader(header, " ")),
                    400,
                    "4002502",
                    header);
        }
        assertRefused(
                SandboxBank.send(SandboxBank.signed(port, "payment", good, Instant.now(), "12a")),
                400,
                "4002501",
                "X-EXTERNAL-ID");
        assertOpen(bill);
        assertThat(mongo.exists(
                        Query.query(Criteria.where("billId").is(bill.id().toString())), Document.class, "bankPayments"))
                .isFalse();
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private Answer call(String operation, String body) {
        return SandboxBank.send(SandboxBank.signed(port, operation, body));
    }

    private static String inquiry(Bill bill) {
        return addressed(bill)
                .put("inquiryRequestId", UUID.randomUUID().toString())
                .toString();
    }

    private static String payment(Bill bill, long amount) {
        ObjectNode body = addressed(bill);
        body.put("paymentRequestId", UUID.randomUUID().toString().replace("-", ""));
        body.putObject("paidAmount").put("value", amount + ".00").put("currency", "IDR");
        body.put("trxDateTime", SnapClient.timestamp(Instant.now()));
        body.put("flagAdvise", "N");
        return body.toString();
    }

    private static ObjectNode addressed(Bill bill) {
        return JSON.createObjectNode()
                .put("partnerServiceId", "   88801")
                .put("customerNo", bill.code().digits())
                .put("virtualAccountNo", "   88801" + bill.code().digits());
    }

    private static void assertRefused(Answer answer, int status, String code, String message) {
        assertThat(answer.code()).as("%s", answer).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.message()).contains(message);
    }

    private void assertOpen(Bill bill) {
        assertThat(stateOf(bill)).isInstanceOf(BillState.Open.class);
    }

    private void assertPaidBy(Bill bill, String reference) {
        assertThat(stateOf(bill))
                .isInstanceOfSatisfying(
                        BillState.Paid.class,
                        paid -> assertThat(paid.reference().text()).isEqualTo(reference));
    }

    private static long booked(String number) {
        return SandboxBank.account(number)
                .body()
                .path("payments")
                .valueStream()
                .mapToLong(payment -> payment.path("amount").asLong())
                .sum();
    }
}
