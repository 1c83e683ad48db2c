package id.jmo.contribution.component;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.contribution.application.bill.IssueBill;
import id.jmo.contribution.application.bill.PayBill;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class IndependentWorkerTest extends ContributionComponentTest {

    private static final String ME = "/api/v1/contributions/me";
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final String OFFICER = Tokens.withRoles("claims-officer");

    @Autowired
    IssueBill issueBill;

    @Autowired
    PayBill payBill;

    @Autowired
    Clock clock;

    record Accepted(
            MemberId memberId,
            Nik nik,
            Kpj kpj,
            long base,
            List<String> programmes,
            @Nullable MemberId payer) {}

    @Test
    void an_officer_bills_a_worker_by_nik_and_the_payment_advances_what_is_paid() {
        String nik = freshNik();
        MemberId worker = accepted(nik, null);
        YearMonth current = YearMonth.from(Jakarta.today(clock));

        JsonNode quote = body(post("/api/v1/contribution-bills/quotes", OFFICER, byNik(nik, 3)), 200);
        assertThat(quote.path("status").asString()).isEqualTo("NOT_PAID_YET");
        assertThat(quote.at("/months/0/month").asString()).isEqualTo(current.toString());
        JsonNode bill = body(post("/api/v1/contribution-bills", OFFICER, byNik(nik, 3)), 201);
        assertThat(bill.path("amount").asLong())
                .isEqualTo(quote.path("amount").asLong())
                .isPositive();
        assertThat(bill.path("months").size()).isEqualTo(3);
        String address = "/api/v1/contribution-bills/" + bill.path("billId").asString();
        assertThat(code(get(address + "/receipt", OFFICER), 409)).isEqualTo("bill-not-paid");

        pay(bill);

        await().until(() -> body(get(ME + "/standing", Tokens.member(worker)), 200)
                .path("paidThrough")
                .asString("")
                .equals(current.plusMonths(2).toString()));
        JsonNode standing = body(get(ME + "/standing", Tokens.member(worker)), 200);
        assertThat(standing.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(standing.path("nextMonth").asString())
                .isEqualTo(current.plusMonths(3).toString());
        JsonNode own = body(get(ME, Tokens.member(worker)), 200);
        assertThat(own.path("items").size()).isEqualTo(3);
        assertThat(own.at("/items/0/split/jhtWorker").asLong()).isEqualTo(59_000);
        assertThat(body(get("/api/v1/contributions/members/" + worker, OFFICER), 200))
                .as("as officers read them to help the member")
                .isEqualTo(own);
        byte[] receipt = get(address + "/receipt", OFFICER)
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        assertThat(receipt).startsWith("%PDF".getBytes(US_ASCII));
        body(get("/api/v1/personal-data/contribution-service", Tokens.member(worker)), 200);
    }

    @Test
    void a_member_pays_for_a_worker_whom_they_registered_and_for_nobody_else() {
        MemberId payer = MemberId.next();
        MemberId worker = accepted(freshNik(), payer);
        MemberId stranger = accepted(freshNik(), null);

        assertThat(code(get(ME + "/quote?months=1&worker=" + stranger, Tokens.member(payer)), 404))
                .isEqualTo("independent-worker-not-found");
        assertThat(code(get(ME + "/quote?months=1", Tokens.member(payer)), 404))
                .isEqualTo("independent-worker-not-found");
        JsonNode bill = body(post(ME + "/bills", Tokens.member(payer), Map.of("months", 1, "worker", worker)), 201);
        String address = ME + "/bills/" + bill.path("billId").asString();
        assertThat(body(get(address, Tokens.member(payer)), 200).path("state").asString())
                .isEqualTo("OPEN");
        assertThat(code(get(address, Tokens.member(worker)), 404)).isEqualTo("bill-not-found");

        pay(bill);

        await().until(() ->
                body(get(ME, Tokens.member(worker)), 200).path("items").size() == 1);
        assertThat(code(post(address + "/cancel", Tokens.member(payer), null), 409))
                .isEqualTo("bill-not-open");
    }

    @Test
    void a_new_bill_takes_back_the_one_before_and_what_is_not_offered_is_refused() {
        String token = Tokens.member(accepted(freshNik(), null));
        JsonNode first = body(post(ME + "/bills", token, Map.of("months", 1)), 201);
        JsonNode second = body(post(ME + "/bills", token, Map.of("months", 6)), 201);

        String address = ME + "/bills/";
        assertThat(body(get(address + first.path("billId").asString(), token), 200)
                        .path("state")
                        .asString())
                .isEqualTo("CANCELLED");
        assertThat(body(get(address + second.path("billId").asString(), token), 200)
                        .path("state")
                        .asString())
                .isEqualTo("OPEN");
        for (int months : new int[] {0, -1, 4, 13}) {
            JsonNode problem = body(post(ME + "/bills", token, Map.of("months", months)), 422);
            assertThat(problem.at("/faults/0/code").asString()).isEqualTo("not-offered");
        }
        assertThat(body(post(address + second.path("billId").asString() + "/cancel", token, null), 200)
                        .path("state")
                        .asString())
                .isEqualTo("CANCELLED");

        pay(body(post(ME + "/bills", token, Map.of("months", 12)), 201));
        await().until(() ->
                body(get(ME + "/standing", token), 200).path("paidThrough").isString());
        assertThat(body(get(ME + "/quote?months=2", token), 422)
                        .at("/faults/0/code")
                        .asString())
                .isEqualTo("too-far-ahead");
    }

    @Test
    void the_choice_of_programmes_counts_for_the_next_bill() {
        String token = Tokens.member(accepted(freshNik(), null));
        assertThat(body(get(ME + "/quote?months=1", token), 200)
                        .at("/months/0/split/jhtWorker")
                        .asLong())
                .isEqualTo(59_000);

        JsonNode chosen = body(
                send(HttpMethod.PUT, ME + "/choice", token, Map.of("oldAgeSavings", false, "sector", "TRANSPORT")),
                200);

        assertThat(chosen.path("sector").asString()).isEqualTo("TRANSPORT");
        assertThat(body(get(ME + "/quote?months=1", token), 200)
                        .at("/months/0/split/jhtWorker")
                        .asLong())
                .isZero();
        assertThat(code(
                        send(
                                HttpMethod.PUT,
                                ME + "/choice",
                                Tokens.member(MemberId.next()),
                                Map.of("oldAgeSavings", false, "sector", "OTHER")),
                        404))
                .isEqualTo("independent-worker-not-found");
    }

    @Test
    void a_quote_names_the_reduction_of_each_month_that_has_one() {
        String token = Tokens.member(accepted(freshNik(), null));

        JsonNode months = body(get(ME + "/quote?months=12", token), 200).path("months");

        for (JsonNode month : months) {
            boolean reduced = YearMonth.parse(month.path("month").asString()).isBefore(YearMonth.of(2027, 1));
            assertThat(month.at("/reduction/saved").asLong(0)).isEqualTo(reduced ? 18_150 : 0);
            assertThat(month.at("/reduction/decree").asString("")).isEqualTo(reduced ? "PP 50/2025" : "");
        }
        assertThat(months.size()).isEqualTo(12);
    }

    @Test
    void what_was_prepaid_in_full_before_the_reduction_counts_for_the_next_months_once() {
        MemberId worker = accepted(freshNik(), null);
        String token = Tokens.member(worker);
        // In December 2025 a year was paid in full, of which nine months were reduced afterwards: 9 × 18,150 too much.
        prepaid(worker, YearMonth.of(2026, 1), 12, Instant.parse("2025-12-10T03:00:00Z"));

        JsonNode quote = body(get(ME + "/quote?months=1", token), 200);

        assertThat(quote.path("credit").asLong())
                .isEqualTo(Math.min(163_350, quote.path("contributions").asLong()));
        JsonNode bill = body(post(ME + "/bills", token, Map.of("months", 1)), 201);
        assertThat(bill.path("amount").asLong()).isZero();
        assertThat(bill.path("state").asString()).isEqualTo("PAID");
        await().until(() ->
                body(get(ME + "/quote?months=1", token), 200).path("credit").asLong()
                        == 163_350 - bill.path("credit").asLong());
    }

    @Test
    void what_insures_a_month_that_was_paid_twice_counts_for_the_next_and_the_savings_are_credited_twice() {
        MemberId worker = accepted(freshNik(), null);
        String token = Tokens.member(worker);
        JsonNode first = body(post(ME + "/bills", token, Map.of("months", 1)), 201);
        Instant beforeItWasTakenBack = clock.instant();
        JsonNode second = body(post(ME + "/bills", token, Map.of("months", 1)), 201);
        pay(second);
        pay(first, beforeItWasTakenBack);

        await().until(() -> body(get(ME, token), 200).path("items").size() == 2);
        JsonNode split = body(get(ME, token), 200).at("/items/0/split");
        assertThat(body(get(ME + "/quote?months=2", token), 200).path("credit").asLong())
                .isEqualTo(split.path("jkk").asLong() + split.path("jkm").asLong())
                .isPositive();
    }

    @Test
    void who_has_paid_nothing_for_more_than_three_months_is_inactive_until_the_next_payment() {
        MemberId worker = accepted(freshNik(), null);
        String token = Tokens.member(worker);
        prepaid(worker, YearMonth.of(2025, 1), 1, Instant.parse("2025-01-10T03:00:00Z"));

        assertThat(topics.await(CONTRIBUTIONS, "id.jmo.contribution.lapsed.v1", worker.toString())
                        .json()
                        .path("lapsedOn")
                        .asString())
                .isEqualTo("2025-05-16");
        JsonNode standing = body(get(ME + "/standing", token), 200);
        assertThat(standing.path("status").asString()).isEqualTo("INACTIVE");
        assertThat(standing.path("nextMonth").asString())
                .isEqualTo(YearMonth.from(Jakarta.today(clock)).toString());

        pay(body(post(ME + "/bills", token, Map.of("months", 1)), 201));

        await().until(() -> body(get(ME + "/standing", token), 200)
                .path("status")
                .asString()
                .equals("ACTIVE"));
    }

    /** Paid in full for months that were not reduced when they were paid. */
    private void prepaid(MemberId worker, YearMonth first, int months, Instant paidAt) {
        Bill bill = issueBill.issue(
                new IssueBill.Order(
                        BillId.next(),
                        new Payer.Worker(worker),
                        Segment.BPU,
                        LocalDate.of(2025, 12, 15),
                        Instant.now().plusSeconds(86_400),
                        Rupiah.ZERO,
                        Rupiah.ZERO),
                IntStream.range(0, months)
                        .mapToObj(month -> new BillLine(
                                month + 1,
                                worker,
                                first.plusMonths(month),
                                Segment.BPU,
                                Rupiah.of(2_950_000),
                                Split.ofIndependentWorker(Rupiah.of(29_500), Rupiah.of(6_800), Rupiah.of(59_000)),
                                null)));
        payBill.pay(bill.code(), new PaymentReference("bank-" + bill.id()), bill.amount(), paidAt);
        await().until(() -> body(get(ME + "/standing", Tokens.member(worker)), 200)
                .path("paidThrough")
                .asString("")
                .equals(first.plusMonths(months - 1).toString()));
    }

    private void pay(JsonNode bill) {
        pay(bill, Instant.now());
    }

    private void pay(JsonNode bill, Instant receivedAt) {
        payBill.pay(
                new PaymentCode(bill.path("paymentCode").asString()),
                new PaymentReference("bank-" + bill.path("billId").asString()),
                Rupiah.of(bill.path("amount").asLong()),
                receivedAt);
    }

    private MemberId accepted(String nik, @Nullable MemberId payer) {
        MemberId worker = MemberId.next();
        topics.publish(
                "jmo.workers.v1",
                "id.jmo.worker.accepted.v1",
                worker.toString(),
                1,
                new Accepted(
                        worker, new Nik(nik), new Kpj("26012345678"), 2_950_000, List.of("JKK", "JKM", "JHT"), payer));
        await().until(() -> mongo.findById(worker.toString(), Document.class, "workerAccounts") != null);
        return worker;
    }

    private static String freshNik() {
        return "317401191188%04d".formatted(NEXT.getAndIncrement());
    }

    private static Map<String, Object> byNik(String nik, int months) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("nik", nik);
        body.put("months", months);
        return body;
    }

    private RestTestClient.ResponseSpec get(String path, String token) {
        return send(HttpMethod.GET, path, token, null);
    }

    private RestTestClient.ResponseSpec post(String path, String token, @Nullable Object body) {
        return send(HttpMethod.POST, path, token, body);
    }

    private RestTestClient.ResponseSpec send(HttpMethod method, String path, String token, @Nullable Object body) {
        RestTestClient.RequestBodySpec request = rest.method(method).uri(path).headers(headers -> {
            headers.setBearerAuth(token);
            headers.set("Idempotency-Key", UUID.randomUUID().toString());
        });
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static String code(RestTestClient.ResponseSpec answer, int status) {
        String type = body(answer, status).path("type").asString();
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
