package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.Map;
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

    private static Http.Answer correct(MemberApp app, String claim, Person.BankAccount account) {
        return app.http()
                .put(
                        "/api/v1/claims/" + claim + "/payout-account",
                        Map.of("bankCode", account.bankCode(), "accountNumber", account.number()));
    }
}
