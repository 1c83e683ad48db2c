package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Person;
import id.jmo.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A member adds the KPJ of an earlier employment, and its savings join their own although services are killed. */
@Journey
@Isolated("kills balance- and account-service")
class SeveralKpjJourney {

    private static final String OWN = "/api/v1/members/me/kpjs";
    private static final int OF_THE_FORMER_KPJ = 1_234_567;

    @Test
    void savings_are_merged_to_the_rupiah_although_both_services_are_killed(World world) {
        var person = world.newMember().withBalance(2_000_000).join();
        var app = world.app(person).http();
        var kpj = "23" + person.kpj().substring(2);
        var id = recorded(world, person, kpj);
        world.importFile(
                "/api/v1/savings/imports",
                World.OPENING_BALANCES + World.openingBalance(id, OF_THE_FORMER_KPJ, id + "-opening"));
        app.post(OWN, Map.of("kpj", "23999999999")).must(422);
        app.post(OWN, Map.of("kpj", kpj)).must(200);

        world.suite().kill("balance-service");
        app.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(OWN + "/" + id + "/merger", Map.of())
                .must(202);
        world.suite().kill("account-service");
        world.suite().restart("balance-service");
        world.suite().restart("account-service");

        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
            var merger = app.get(OWN).must(200).body().at("/further/0/merger");
            assertThat(merger.path("status").asString()).isEqualTo("MERGED");
            assertThat(merger.path("amount").asLong()).isEqualTo(OF_THE_FORMER_KPJ);
        });
        assertThat(app.get("/api/v1/savings/me")
                        .must(200)
                        .body()
                        .path("balance")
                        .asLong())
                .isEqualTo(2_000_000 + OF_THE_FORMER_KPJ);
        assertThat(world.proveLedger().path("sound").asBoolean()).isTrue();
    }

    private static String recorded(World world, Person person, String kpj) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kpj", kpj);
        body.put("name", person.name());
        body.put("nik", person.nik());
        body.put("birthDate", person.birthDate());
        body.put("employer", "PT Lama");
        body.put("endedOn", "2020-01-31");
        return world.backOffice()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/members/further-kpjs", body)
                .must(201)
                .text("memberId");
    }
}
