package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a member learns of the savings beside Cek Saldo: the statement as a file, and what savings and pension may become. */
@Journey
@Visiting
class SavingsJourney {

    private static final String STATEMENT = "/api/v1/savings/me/statement";
    private static final String SIMULATION = "/api/v1/savings/simulation";

    @Test
    void a_member_takes_the_statement_along_to_be_printed_and_for_a_spreadsheet(World world) {
        var app = world.app(world.newMember().withBalance(9_600_000).join());
        app.onceEligible();

        assertThat(app.http().with("Accept", "application/pdf").status(STATEMENT + "/document"))
                .isEqualTo(200);
        var table =
                app.http().with("Accept", "text/csv").get(STATEMENT + "/table").must(200);
        assertThat(table.body().asString().lines().toList())
                .first()
                .asString()
                .startsWith("month,kind,amount,balance,postingId,wage,employerPart,workerPart");
        assertThat(world.as("officer1").status(STATEMENT + "/document")).isEqualTo(403);
    }

    @Test
    void the_rate_of_a_year_is_proposed_by_one_operator_and_followed_when_another_has_released_it(World world) {
        var rates = "/api/v1/savings/development/rates";
        var proposed = world.as("operator1")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(rates, Map.of("year", World.today().getYear() - 1, "rate", 0.0559, "source", "the annual report"))
                .must(201);
        var release = rates + "/" + proposed.text("publicationId") + "/release";

        assertThat(release(world, "operator1", release).must(409).problem()).isEqualTo("second-operator-must-differ");
        release(world, "operator2", release).must(200);

        await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> world.as("auditor1").get(rates).must(200).body().path("publications"),
                        publications -> publications
                                .valueStream()
                                .anyMatch(each ->
                                        each.path("publicationId").asString().equals(proposed.text("publicationId"))
                                                && each.path("state").asString().equals("APPLIED")));
    }

    private static Http.Answer release(World world, String operator, String place) {
        return world.as(operator)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(place, Map.of());
    }

    @Test
    void a_member_sees_what_savings_and_pension_may_become_and_what_that_rests_on(World world) {
        var app = world.app(world.newMember().withBalance(9_600_000).join());
        app.onceEligible();

        var savings = app.http()
                .get(SIMULATION + "/jht?wage=5000000&years=20&wageGrowth=0.05")
                .must(200);
        assertThat(savings.text("openingBalance")).isEqualTo("9600000");
        assertThat(savings.body().path("rows").size()).isBetween(20, 21);
        assertThat(savings.body().path("assumptions").findValuesAsString("source"))
                .contains("PP 46/2015, pasal 16 ayat (1)");

        var pension = app.http()
                .post(
                        SIMULATION + "/jp",
                        Map.of(
                                "birthDate",
                                "1985-03-02",
                                "firstContribution",
                                "2015-07",
                                "wage",
                                5_000_000,
                                "wages",
                                List.of(Map.of("year", 2015, "wage", 3_000_000))))
                .must(200);
        assertThat(pension.text("pensionAge")).isEqualTo("65");
        assertThat(pension.body().path("pension").path("amount").asLong()).isPositive();
    }
}
