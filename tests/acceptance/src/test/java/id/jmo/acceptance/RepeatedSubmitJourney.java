package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** However often a claim is sent, there is one claim and one payment. */
@Journey
class RepeatedSubmitJourney {

    @Test
    void two_submits_at_the_same_instant_make_one_claim(World world) throws Exception {
        var person = world.newMember().join();
        var app = world.app(person).onceEligible();
        var first = app.verifiedBy("eileen");
        var second = app.verifiedBy("eileen");

        var answers = atTheSameInstant(() -> app.submit(first), () -> app.submit(second));

        assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(201, 409);
        var claim = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .text("claimId");
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(answer.problem()).isEqualTo("claim-already-open"));
        app.awaitStatus(claim, "COMPLETED");
        assertThat(world.bank().transfersTo(person.account())).hasSize(1);
    }

    @Test
    void the_same_request_sent_twice_at_the_same_instant_makes_one_claim(World world) throws Exception {
        var person = world.newMember().join();
        var app = world.app(person).onceEligible();
        var session = app.verifiedBy("eileen");
        var key = UUID.randomUUID().toString();

        Callable<Http.Answer> submit = () -> app.submit(key, session, person.account());
        var answers = atTheSameInstant(submit, submit);

        assertThat(answers).extracting(Http.Answer::status).contains(201).isSubsetOf(201, 409);
        var again = app.submit(key, session, person.account()).must(201);
        app.awaitStatus(again.text("claimId"), "COMPLETED");
        assertThat(app.http().get("/api/v1/claims").must(200).body().path("items"))
                .hasSize(1);
        assertThat(world.bank().transfersTo(person.account())).hasSize(1);
    }

    @Test
    void the_same_key_gets_the_stored_answer(World world) {
        var person = world.newMember().join();
        var app = world.app(person).onceEligible();
        var session = app.verifiedBy("eileen");
        var key = UUID.randomUUID().toString();

        var first = app.submit(key, session, person.account()).must(201);
        var again = app.submit(key, session, person.account()).must(201);

        assertThat(again.text("claimId")).isEqualTo(first.text("claimId"));
        assertThat(again.headers()).containsEntry("idempotency-replayed", "true");
    }

    @Test
    void the_same_key_with_another_body_is_refused(World world) {
        var person = world.newMember().join();
        var app = world.app(person).onceEligible();
        var session = app.verifiedBy("eileen");
        var key = UUID.randomUUID().toString();
        app.submit(key, session, person.account()).must(201);

        var answer = app.submit(key, session, new Person.BankAccount("008", "1112223334"));

        assertThat(answer.must(422).problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void another_key_for_the_same_claim_is_refused(World world) {
        var person = world.newMember().whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();
        var session = app.verifiedBy("grace");
        app.submit(session).must(201);

        var answer = app.submit(session).must(409);

        assertThat(answer.problem()).isEqualTo("claim-already-open");
    }

    @Test
    void a_selfie_counts_for_one_claim_only(World world) {
        var person =
                world.newMember().withBalance(5_000_000).whoLooksLike("eileen").join();
        var app = world.app(person).onceEligible();
        var session = app.verifiedBy("grace");
        var claim = app.submit(session).must(201).text("claimId");
        app.awaitStatus(claim, "IN_REVIEW");
        app.http().post("/api/v1/claims/" + claim + "/cancellation", List.of());
        app.awaitStatus(claim, "CANCELLED");
        await().untilAsserted(() -> assertThat(
                        app.eligibility().body().path("eligible").asBoolean(false))
                .isTrue());

        assertThat(app.submit(session).must(409).problem()).isEqualTo("verification-already-used");
    }

    private static List<Http.Answer> atTheSameInstant(Callable<Http.Answer> one, Callable<Http.Answer> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Http.Answer> first = executor.submit(() -> {
                start.await();
                return one.call();
            });
            Future<Http.Answer> second = executor.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
