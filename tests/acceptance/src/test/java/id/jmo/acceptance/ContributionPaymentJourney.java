package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.World;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A member pays for household help at the bank, whatever the bank does; the bank's books are what the bills say. */
@Journey
class ContributionPaymentJourney {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String PAID_WORKERS = "/api/v1/members/me/paid-workers";
    private static final String BILLS = "/api/v1/contributions/me/bills";
    private static final String RECONCILIATIONS = "/api/v1/contributions/reconciliations/";
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void a_bill_is_paid_once_at_the_bank_and_a_forged_or_wrong_payment_pays_nothing(World world) {
        var app = world.app(world.newMember().whoStillWorks().join()).http();
        var bill = billed(world, app, "3174015708900301");
        var account = bill.path("virtualAccount").asString();
        long amount = bill.path("amount").asLong();

        var forged = world.bank().isPaid(account, Map.of("disturbance", "FORGED"));
        assertThat(codes(forged)).containsExactly("4012500");
        var wrong = world.bank().isPaid(account, Map.of("amount", amount + 1));
        assertThat(codes(wrong)).containsExactly("4042513");
        assertThat(world.bank().collected(account)).isZero();
        assertThat(state(app, bill)).isEqualTo("OPEN");

        var paid = world.bank().isPaid(account, Map.of("disturbance", "TWICE"));
        assertThat(paid.path("amount").asLong()).isEqualTo(amount);
        assertThat(codes(paid)).containsExactly("2002500", "2002500");
        awaitPosted(app, bill);
        assertThat(world.bank().collected(account)).isEqualTo(amount);

        var again = world.bank().isPaid(account, Map.of());
        assertThat(again.at("/inquiry/body/responseCode").asString()).isEqualTo("4042414");
        assertThat(again.path("booked").asBoolean()).isFalse();
    }

    @Test
    void a_payment_of_which_the_bank_says_nothing_is_found_on_its_statement(World world) {
        var app = world.app(world.newMember().whoStillWorks().join()).http();
        var bill = billed(world, app, "3174015708900302");
        var yesterday = LocalDate.now(JAKARTA).minusDays(1);
        var noon = yesterday.atTime(LocalTime.NOON).atZone(JAKARTA).toInstant();

        world.bank()
                .isPaid(
                        bill.path("virtualAccount").asString(),
                        Map.of("disturbance", "LOST", "paidAt", noon.toString()));
        assertThat(state(app, bill)).isEqualTo("OPEN");
        var operator = world.as("operator1");
        await().atMost(SOON)
                .until(() ->
                        operator.post(RECONCILIATIONS + yesterday, Map.of()).status() == 202);

        awaitPosted(app, bill);
        await().atMost(SOON)
                .until(() -> operator.get(RECONCILIATIONS + yesterday)
                        .must(200)
                        .text("state")
                        .equals("DONE"));
    }

    /** A bill of one month for household help that the member registers, with its virtual account. */
    private static JsonNode billed(World world, Http app, String nik) {
        world.sandbox()
                .post(
                        "/sandbox/civil-registry/people",
                        Map.of("nik", nik, "name", "SITI AMINAH", "birthDate", "1990-08-17"))
                .mustSucceed();
        var worker = app.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(PAID_WORKERS, worker(nik))
                .must(202)
                .text("memberId");
        // The service that bills learns of the worker when the registry knows them.
        var order = Map.of("months", 1, "worker", worker);
        await().atMost(SOON)
                .until(() -> app.get("/api/v1/contributions/me/standing?worker=" + worker)
                                .status()
                        == 200);
        var id = app.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(BILLS, order)
                .must(201)
                .text("billId");
        return await().atMost(SOON)
                .until(
                        () -> app.get(BILLS + "/" + id).must(200).body(),
                        bill -> !bill.path("virtualAccount").asString("").isEmpty());
    }

    private static Map<String, Object> worker(String nik) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Siti Aminah");
        body.put("nik", nik);
        body.put("birthDate", "1990-08-17");
        body.put("occupation", "Asisten rumah tangga");
        body.put("place", "Kota Bandung");
        body.put("monthlyIncome", 3_000_000);
        body.put("oldAgeSavings", true);
        return body;
    }

    private static List<String> codes(JsonNode receipt) {
        return receipt.path("notifications")
                .valueStream()
                .map(answer -> answer.at("/body/responseCode").asString())
                .toList();
    }

    private static String state(Http app, JsonNode bill) {
        return app.get(BILLS + "/" + bill.path("billId").asString()).must(200).text("state");
    }

    private static void awaitPosted(Http app, JsonNode bill) {
        await().atMost(SOON).untilAsserted(() -> {
            var now = app.get(BILLS + "/" + bill.path("billId").asString())
                    .must(200)
                    .body();
            assertThat(now.path("state").asString()).isEqualTo("PAID");
            assertThat(now.path("posted").asBoolean()).isTrue();
        });
    }
}
