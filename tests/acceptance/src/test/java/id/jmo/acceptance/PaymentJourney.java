package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the bank does, the member is paid once or notified why not. */
@Journey
class PaymentJourney {

    private static final long BALANCE = 9_600_000;

    @Test
    void money_that_comes_back_is_paid_to_the_corrected_account_without_starting_over(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        world.openAccount(person.account(), person.name(), "RETURNED");
        var another =
                new Person.BankAccount("008", "88" + person.account().number().substring(2));
        world.openAccount(another, person.name(), "NORMAL");
        var app = world.app(person).onceEligible();
        var claim = app.claims();
        app.awaitStatus(claim, "RETURNED");

        correct(app, claim, another).must(200);

        app.awaitStatus(claim, "COMPLETED");
        assertThat(app.phases(claim)).contains("RETURNED").endsWith("COMPLETED");
        assertThat(world.bank().balance(person.account())).isZero();
        assertThat(world.bank().balance(another)).isEqualTo(BALANCE);
        await().untilAsserted(() -> assertThat(app.balance()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"DORMANT, ACCOUNT_DORMANT", "CLOSED, ACCOUNT_CLOSED"})
    void an_account_that_cannot_take_money_is_named_and_can_be_corrected(String status, String reason, World world) {
        var person = world.newMember().join();
        world.bank().open(person.account(), person.name(), status, "NORMAL");
        var app = world.app(person).onceEligible();
        var claim = app.claims();

        assertThat(app.awaitStatus(claim, "RETURNED").path("reasons").toString())
                .contains(reason);

        world.bank().open(person.account(), person.name(), "ACTIVE", "NORMAL");
        correct(app, claim, person.account()).must(200);
        app.awaitStatus(claim, "COMPLETED");
        assertThat(world.bank().balance(person.account())).isEqualTo(BALANCE);
    }

    @Test
    void an_account_of_somebody_else_is_not_paid(World world) {
        var person = world.newMember().join();
        world.openAccount(person.account(), "ORANG LAIN", "NORMAL");
        var app = world.app(person).onceEligible();
        var claim = app.claims();

        assertThat(app.awaitStatus(claim, "RETURNED").path("reasons").toString())
                .contains("HOLDER_NAME_DIFFERS");
        assertThat(world.bank().transfersTo(person.account())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "transfer, CUT_AFTER_ACTING",
        "transfer, CUT_BEFORE_ACTING",
        "transfer, HTTP_500",
        "transfer, MALFORMED_ANSWER",
        "transfer, PENDING_THEN_SUCCESS",
        "transfer, QUEUED_WITHOUT_ANSWER",
        "inquiry, HTTP_500"
    })
    void a_bank_in_trouble_pays_once(String operation, String fault, World world) {
        var person = world.newMember().join();
        var app = world.app(person).onceEligible();
        world.bank().misbehaves(operation, fault, person.account(), 1);

        var claim = app.claims();

        app.awaitStatus(claim, "COMPLETED");
        assertThat(world.bank().balance(person.account())).isEqualTo(BALANCE);
    }

    @Test
    void money_that_came_back_by_letter_reopens_the_claim_when_two_operators_agree(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        var app = world.app(person).onceEligible();
        var claim = app.claims();
        app.awaitStatus(claim, "COMPLETED");
        var facts = "/api/v1/payouts/" + payoutOf(claim, world) + "/bank-facts";

        var recorded = world.as("operator1")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        facts,
                        Map.of(
                                "outcome",
                                "RETURNED",
                                "occurredOn",
                                LocalDate.now(ZoneId.of("Asia/Jakarta")).toString(),
                                "evidence",
                                "Letter 12/XI/2026"))
                .must(201);
        var fact = facts + "/" + recorded.body().at("/bankFacts/0/id").asString();
        assertThat(app.claim(claim).text("status")).isEqualTo("COMPLETED");
        world.as("operator1").post(fact + "/confirm", Map.of()).must(409);
        world.as("operator2").post(fact + "/confirm", Map.of()).must(200);

        app.awaitStatus(claim, "RETURNED");
        assertThat(app.phases(claim)).endsWith("COMPLETED", "RETURNED");
    }

    private static String payoutOf(String claim, World world) {
        var payouts = world.as("operator1")
                .get("/api/v1/payouts?cause=CLAIM&state=PAID")
                .must(200);
        return StreamSupport.stream(payouts.body().path("items").spliterator(), false)
                .filter(payout -> payout.path("claimId").asString("").equals(claim))
                .map(payout -> payout.path("payoutId").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Http.Answer correct(MemberApp app, String claim, Person.BankAccount account) {
        return app.correctPayoutAccount(claim, account);
    }
}
