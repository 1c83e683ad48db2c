package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.suite.Part;
import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The main job: the member claims, nobody touches it, the money arrives. */
@Journey
class SameDayClaimJourney {

    private static final long BALANCE = 9_600_000;

    @Test
    void a_claim_becomes_money_with_nobody_touching_it(World world) {
        var person = world.newMember().withBalance(BALANCE).join();
        var app = world.app(person).onceEligible();

        var claim = app.claims();
        app.awaitStatus(claim, "COMPLETED");

        assertThat(app.phases(claim)).containsExactly("SUBMITTED", "VERIFICATION", "APPROVAL", "PAYMENT", "COMPLETED");
        assertThat(world.bank().transfersTo(person.account()))
                .singleElement()
                .satisfies(paid -> assertThat(paid.amount()).isEqualTo(BALANCE));
        assertThat(world.bank().balance(person.account())).isEqualTo(BALANCE);
        await().untilAsserted(() -> assertThat(app.balance()).isZero());
    }

    @Test
    void the_member_follows_the_claim_live_until_it_ends(World world) throws IOException {
        var app = world.app(world.newMember().join()).onceEligible();
        var claim = app.claims();

        var phases = new ArrayList<String>();
        var stream = app.http().stream("/api/v1/claims/" + claim + "/timeline/stream");
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            // The stream ends by itself when the claim has ended.
            lines.lines()
                    .filter(line -> line.startsWith("data:"))
                    .filter(line -> line.contains("\"phase\":\""))
                    .map(line -> line.replaceAll(".*\"phase\":\"([A-Z]+)\".*", "$1"))
                    .forEach(phases::add);
        }

        assertThat(phases.stream().distinct())
                .containsExactly("SUBMITTED", "VERIFICATION", "APPROVAL", "PAYMENT", "COMPLETED");
    }

    @Test
    void the_member_is_notified_by_inbox_mail_and_sms_in_their_language(World world) {
        var indonesian = world.newMember().whoReads("id").join();
        var english = world.newMember().whoReads("en").join();

        for (var person : List.of(indonesian, english)) {
            var app = world.app(person).onceEligible();
            app.awaitStatus(app.claims(), "COMPLETED");

            await().untilAsserted(() -> {
                assertThat(app.http()
                                .get("/api/v1/notifications")
                                .must(200)
                                .body()
                                .path("items"))
                        .hasSizeGreaterThanOrEqualTo(3);
                assertThat(mailsTo(world, person)).isNotEmpty();
                assertThat(smsTo(world, person)).isNotEmpty();
            });
        }
        await().untilAsserted(() -> {
            assertThat(mailsTo(world, indonesian))
                    .anyMatch(mail -> mail.toLowerCase().contains("klaim"));
            assertThat(mailsTo(world, english))
                    .anyMatch(mail -> mail.toLowerCase().contains("claim"));
        });
    }

    @Test
    void one_trace_spans_the_whole_claim(World world) {
        var trace = "4bf92f3577b34da6a3ce929d0e0e" + "%04x".formatted((int) (System.nanoTime() & 0xffff));
        var app = world.app(world.newMember().join()).onceEligible();
        var session = app.verifiedBy("eileen");

        var claim = app.http()
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .with("Idempotency-Key", "trace-" + trace)
                .post(
                        "/api/v1/claims",
                        MemberApp.claim("RESIGNATION", session, app.member().account()))
                .must(201)
                .text("claimId");
        app.awaitStatus(claim, "COMPLETED");

        for (var service : List.of(
                "claim-service", "balance-service", "biometric-service", "payout-service", "notification-service")) {
            await().untilAsserted(
                            () -> assertThat(world.log(Part.named(service)).lines())
                                    .as("%s logs the claim within the member's trace", service)
                                    .anyMatch(line -> line.contains(trace)));
        }
    }

    @Test
    void the_books_prove(World world) {
        var app = world.app(world.newMember().join()).onceEligible();
        app.awaitStatus(app.claims(), "COMPLETED");

        await().untilAsserted(() -> {
            var proof = world.proveLedger();
            assertThat(proof.path("sound").asBoolean()).as("%s", proof).isTrue();
            assertThat(proof.path("sum").asLong(1)).isZero();
        });
    }

    private static List<String> mailsTo(World world, Person person) {
        return texts(world.sandbox().get("/mails?to=" + person.email()).must(200));
    }

    private static List<String> smsTo(World world, Person person) {
        return texts(world.sandbox()
                .get("/sms?to=" + person.phone().replace("+", "%2B"))
                .must(200));
    }

    private static List<String> texts(Http.Answer messages) {
        return StreamSupport.stream(messages.body().spliterator(), false)
                .map(message -> message.path("subject").asString("") + " "
                        + message.path("text").asString(""))
                .toList();
    }
}
