package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.AccidentCase;
import id.jmo.world.Bank.Payment;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From an accident at work to the benefit in the bank account, paid by the JKK fund and never from the savings. */
@Journey
class AccidentJourney {

    private static final long SAVINGS = 9_600_000;
    private static final String HEIR = "SITI RAHMA";

    private static Person worker(World world) {
        return world.newMember()
                .withBalance(SAVINGS)
                .whoWorksFor(AccidentCase.EMPLOYER_NUMBER)
                .join();
    }

    @Test
    void an_accident_that_was_reported_in_time_is_paid_the_same_day_and_the_savings_stay(World world) {
        var person = worker(world);
        var before = proof(world);

        var accident = AccidentCase.notified(world, person, Duration.ofHours(30));
        accident.employerReportsStageOne().must(200);
        accident.officerGuaranteesTheTreatment().must(200);
        assertThat(accident.clinicOpensTheLetter()).isEqualTo(200);
        accident.clinicStatesTheOutcome().must(200);
        accident.employerReportsStageTwo().must(200);
        accident.officerHasSeenThePapers().must(200);
        accident.memberNamesAccount(person.account()).must(200);
        assertThat(accident.seen().text("status")).isEqualTo("IN_REVIEW");
        assertThat(accident.seen().body().at("/stageOne/late").asBoolean(true)).isFalse();
        accident.officerApproves().must(200);

        var completed = accident.awaitStatus("COMPLETED");
        assertThat(completed.at("/award/total").asLong()).isEqualTo(AccidentCase.BENEFIT);
        assertThat(completed.at("/award/payer").asString()).isEqualTo("FUND");
        assertThat(completed.at("/award/benefits").findValuesAsString("kind"))
                .containsExactly("TEMPORARY_DISABILITY", "PARTIAL_DISABILITY");
        assertThat(world.bank().transfersTo(person.account())).singleElement().satisfies(payment -> {
            assertThat(payment.amount()).isEqualTo(AccidentCase.BENEFIT);
            assertThat(payment.status()).isEqualTo("SUCCESS");
            assertThat(payment.settledAt().orElseThrow().atZone(World.JAKARTA).toLocalDate())
                    .isEqualTo(World.today());
        });
        assertThat(world.bank().balance(person.account())).isEqualTo(AccidentCase.BENEFIT);
        assertThat(world.app(person).savings().must(200).body().path("balance").asLong())
                .isEqualTo(SAVINGS);
        assertThat(world.app(person).savings().body().path("available").asLong())
                .isEqualTo(SAVINGS);

        var after = proof(world);
        assertThat(after.path("sound").asBoolean()).isTrue();
        assertThat(after.path("sum").asLong()).isZero();
        assertThat(total(after, "JKK_FUND")).isEqualTo(total(before, "JKK_FUND") - AccidentCase.BENEFIT);
        assertThat(total(after, "BENEFIT_PAYABLE")).isEqualTo(total(before, "BENEFIT_PAYABLE"));
        assertThat(accident.seenByTheEmployer().must(200).text("status")).isEqualTo("COMPLETED");
    }

    @Test
    void the_benefit_of_an_accident_that_was_reported_late_is_the_employers_duty(World world) {
        var person = worker(world);
        var accident = AccidentCase.notified(world, person, Duration.ofHours(72));
        accident.employerReportsStageOne().must(200);
        accident.employerReportsStageTwo().must(200);
        accident.officerHasSeenThePapers().must(200);
        accident.memberNamesAccount(person.account()).must(200);

        accident.officerApproves().must(200);

        var seen = accident.awaitStatus("EMPLOYER_LIABLE");
        assertThat(seen.at("/stageOne/late").asBoolean()).isTrue();
        assertThat(seen.at("/award/payer").asString()).isEqualTo("EMPLOYER");
        assertThat(seen.at("/award/total").asLong()).isEqualTo(AccidentCase.BENEFIT);
        assertThat(accident.seenByTheEmployer()
                        .must(200)
                        .body()
                        .at("/award/payer")
                        .asString())
                .isEqualTo("EMPLOYER");
        assertThat(world.bank().transfersTo(person.account())).isEmpty();
    }

    @Test
    void a_rejected_accident_says_why_and_pays_nothing(World world) {
        var person = worker(world);
        var accident = AccidentCase.readyForDecision(world, person);

        accident.officerRefuses("Kecelakaan terjadi di luar hubungan kerja.").must(200);

        var seen = accident.awaitStatus("REJECTED");
        assertThat(seen.path("note").asString()).isEqualTo("Kecelakaan terjadi di luar hubungan kerja.");
        assertThat(world.bank().transfersTo(person.account())).isEmpty();
        assertThat(accident.officerApproves().status()).as("a late approval").isEqualTo(409);
    }

    @Test
    void money_that_comes_back_is_paid_to_the_corrected_account(World world) {
        var person = worker(world);
        world.openAccount(person.account(), person.name(), "RETURNED");
        var another =
                new Person.BankAccount("008", "88" + person.account().number().substring(2));
        world.openAccount(another, person.name(), "NORMAL");
        var accident = AccidentCase.readyForDecision(world, person);
        accident.officerApproves().must(200);
        accident.awaitStatus("RETURNED");

        accident.memberNamesAccount(another).must(200);

        accident.awaitStatus("COMPLETED");
        assertThat(world.bank().balance(person.account())).isZero();
        assertThat(world.bank().transfersTo(another))
                .extracting(Payment::amount)
                .containsExactly(AccidentCase.BENEFIT);
        assertThat(world.app(person).balance()).isEqualTo(SAVINGS);
        await().untilAsserted(
                        () -> assertThat(proof(world).path("sound").asBoolean()).isTrue());
    }

    @Test
    void after_the_death_of_an_independent_worker_three_officers_stand_behind_what_the_heir_is_paid(World world) {
        var worker = world.newMember().withBalance(SAVINGS).whoIsIndependent().join();
        var heir = world.openAccount(
                new Person.BankAccount("008", "66" + worker.account().number().substring(2)), HEIR, "NORMAL");
        var before = proof(world);
        var accident = AccidentCase.notifiedByTheFamily(world, worker, Duration.ofHours(30));

        accident.officerRecordsStageOne("officer1").must(200);
        var recorded = accident.officerRecordsTheDeath("officer1").must(200);
        assertThat(recorded.text("status")).isEqualTo("AWAITING_EVIDENCE");
        assertThat(recorded.text("owed.by.code")).isEqualTo("HEIR");
        assertThat(recorded.text("owed.by.text")).isEqualTo("Keluarga atau ahli waris");
        assertThat(recorded.body().at("/stageTwo/children").asInt()).isEqualTo(1);
        var waiting = accident.seen().must(200).body();
        assertThat(waiting.at("/owed/by/code").asString()).isEqualTo("HEIR");
        assertThat(waiting.path("nextSteps"))
                .as("nobody acts by the login of who died")
                .isEmpty();
        assertThat(world.textIn("/mails?to=" + worker.email(), "akta kematian"))
                .contains("Yth. keluarga " + worker.name(), "Keluarga membawanya ke kantor cabang.");

        accident.officerHasSeenTheFamilysPapers("officer1").must(200);
        accident.officerRecordsTheHeirsAccount("officer1", heir, HEIR).must(200);
        assertThat(accident.officerApproves("officer1", "IN_REVIEW").must(409).problem())
                .isEqualTo("recorder-must-not-approve");
        assertThat(accident.officerApproves("officer2", "IN_REVIEW").must(200).text("status"))
                .isEqualTo("AWAITING_SECOND_OFFICER");
        assertThat(accident.officerApproves("officer1", "AWAITING_SECOND_OFFICER")
                        .must(409)
                        .problem())
                .isEqualTo("recorder-must-not-approve");
        assertThat(accident.officerApproves("officer2", "AWAITING_SECOND_OFFICER")
                        .must(409)
                        .problem())
                .isEqualTo("second-officer-must-differ");
        assertThat(world.bank().transfersTo(heir)).isEmpty();
        accident.officerApproves("officer3", "AWAITING_SECOND_OFFICER").must(200);

        var completed = accident.awaitStatus("COMPLETED");
        assertThat(completed.at("/award/total").asLong()).isEqualTo(AccidentCase.DEATH_BENEFIT);
        assertThat(completed.at("/award/payer").asString()).isEqualTo("FUND");
        assertThat(completed.at("/award/benefits").findValuesAsString("kind"))
                .containsExactly("DEATH", "PERIODIC", "FUNERAL", "SCHOLARSHIP");
        assertThat(world.bank().transfersTo(heir))
                .extracting(Payment::amount)
                .containsExactly(AccidentCase.DEATH_BENEFIT);
        assertThat(world.bank().balance(heir)).isEqualTo(AccidentCase.DEATH_BENEFIT);
        assertThat(world.bank().transfersTo(worker.account())).isEmpty();
        assertThat(world.app(worker).balance()).isEqualTo(SAVINGS);
        var after = proof(world);
        assertThat(after.path("sound").asBoolean()).isTrue();
        assertThat(total(after, "JKK_FUND")).isEqualTo(total(before, "JKK_FUND") - AccidentCase.DEATH_BENEFIT);
    }

    private static JsonNode proof(World world) {
        return world.proveLedger();
    }

    private static long total(JsonNode proof, String account) {
        return proof.path("totals").path(account).asLong(0);
    }
}
