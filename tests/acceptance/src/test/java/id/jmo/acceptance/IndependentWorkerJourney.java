package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.World;
import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A member registers household help and pays for it at the bank; the first contribution makes the worker a member. Who came by a
 * file pays as well.
 */
@Journey
@Visiting
class IndependentWorkerJourney {

    private static final String NIK = "3174015708900099";
    private static final String PAID_WORKERS = "/api/v1/members/me/paid-workers";
    private static final String CONTRIBUTIONS = "/api/v1/contributions/me";

    /** 2 percent of the base of the band (PP 44/2015, annex). */
    private static final long JHT_OF_3_MILLION = 59_000;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Test
    void household_help_is_registered_and_becomes_a_member_with_the_first_contribution(World world) {
        var payer = world.newMember().whoStillWorks().join();
        var app = world.app(payer).http();
        world.sandbox()
                .post(
                        "/sandbox/civil-registry/people",
                        Map.of("nik", NIK, "name", "SITI AMINAH", "birthDate", "1990-08-17"))
                .mustSucceed();

        var id = app.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(PAID_WORKERS, worker())
                .must(202)
                .text("memberId");
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(app.status(CONTRIBUTIONS + "/standing?worker=" + id))
                        .isEqualTo(200));
        world.backOffice().get("/api/v1/members/" + id).must(404);

        var quote = app.get(CONTRIBUTIONS + "/quote?months=3&worker=" + id).must(200);
        var bill = app.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(CONTRIBUTIONS + "/bills", Map.of("months", 3, "worker", id))
                .must(201);
        assertThat(bill.text("amount")).isEqualTo(quote.text("amount"));
        var address = CONTRIBUTIONS + "/bills/" + bill.text("billId");
        assertThat(app.with("Accept", "application/pdf").status(address + "/receipt"))
                .isEqualTo(409);

        payAtTheBank(world, accountOf(app, address));

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(world.backOffice()
                                .get("/api/v1/members/" + id)
                                .must(200)
                                .text("segment"))
                        .isEqualTo("BPU"));
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(read(app, address).path("posted").asBoolean())
                                .isTrue());
        assertThat(read(app, address).path("state").asString()).isEqualTo("PAID");
        assertThat(app.with("Accept", "application/pdf").status(address + "/receipt"))
                .isEqualTo(200);
        assertThat(app.get(CONTRIBUTIONS + "/standing?worker=" + id).must(200).text("paidThrough"))
                .isEqualTo(YearMonth.from(World.today()).plusMonths(2).toString());
    }

    @Test
    void an_independent_worker_of_a_file_is_billed_pays_and_has_the_savings(World world) {
        var worker = world.newMember().withBalance(0).whoIsIndependent().join();
        world.importFile(
                "/api/v1/members/worker-imports",
                "kpj,monthlyIncome,oldAgeSavings,occupation,place\n" + worker.kpj()
                        + ",3000000,true,Pedagang,Kota Bandung\n");
        var app = world.app(worker);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(app.http().status(CONTRIBUTIONS + "/standing"))
                        .isEqualTo(200));

        var bill = app.http()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(CONTRIBUTIONS + "/bills", Map.of("months", 1))
                .must(201);
        payAtTheBank(world, accountOf(app.http(), CONTRIBUTIONS + "/bills/" + bill.text("billId")));

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(app.balance()).isEqualTo(JHT_OF_3_MILLION));
    }

    /** The bank creates the virtual account a moment after the bill. */
    private static String accountOf(Http app, String bill) {
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(read(app, bill).path("virtualAccount").isString())
                                .isTrue());
        return read(app, bill).path("virtualAccount").asString();
    }

    private static void payAtTheBank(World world, String account) {
        world.sandbox()
                .post("/sandbox/bank/virtual-accounts/" + account + "/payments", Map.of())
                .mustSucceed();
    }

    private static JsonNode read(Http app, String bill) {
        return app.get(bill).must(200).body();
    }

    private static Map<String, Object> worker() {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "Siti Aminah");
        body.put("nik", NIK);
        body.put("birthDate", "1990-08-17");
        body.put("occupation", "Asisten rumah tangga");
        body.put("place", "Kota Bandung");
        body.put("monthlyIncome", 3_000_000);
        body.put("oldAgeSavings", false);
        return body;
    }
}
