package id.jmo.platform.partnerclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.partnerclient.UnreliablePartner.Behaviour;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.client.RestClient;

class PartnerClientTest {

    private static final String NIK = "3201010101900001";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("jmo.partners.bank.timeout", "30s")
            .withProperty("jmo.partners.bank.max-concurrent", "2")
            .withProperty("jmo.partners.bank.max-wait", "0ms")
            .withProperty("jmo.partners.bank.retries", "2")
            .withProperty("jmo.partners.bank.retry-wait", "10ms")
            .withProperty("jmo.partners.bank.breaker.window", "4")
            .withProperty("jmo.partners.bank.breaker.minimum-calls", "4")
            .withProperty("jmo.partners.bank.breaker.open-for", "1s");

    private UnreliablePartner partner;
    private PartnerClients clients;
    private PartnerClient bank;

    @BeforeEach
    void open() throws IOException {
        partner = new UnreliablePartner();
        environment.setProperty("jmo.partners.bank.base-url", partner.address().toString());
        connect();
    }

    private void connect() {
        clients = new PartnerClients(environment, RestClient::builder, meters);
        bank = clients.named("bank");
    }

    private void reconnect() {
        clients.close();
        connect();
    }

    /** For tests in which no answer is to come. */
    private void timeoutAfter(Duration timeout) {
        environment.setProperty("jmo.partners.bank.timeout", timeout.toMillis() + "ms");
        reconnect();
    }

    @AfterEach
    void close() {
        clients.close();
        partner.close();
    }

    @Test
    void an_answer_is_returned_unchanged() {
        assertThat(bank.call(this::ask)).isEqualTo("fine");
    }

    @Test
    void a_partner_that_hangs_times_out_and_may_have_acted() {
        partner.usually(new Behaviour.Hangs());
        timeoutAfter(Duration.ofMillis(300));

        PartnerUnavailable failure = failureOf(() -> bank.call(this::ask));

        assertThat(failure).hasMessage("partner bank is unavailable: no answer in time");
        assertThat(failure.mayHaveArrived()).isTrue();
    }

    @Test
    void a_partner_that_stalls_in_its_answer_times_out() {
        partner.usually(new Behaviour.StallsInTheBody());
        timeoutAfter(Duration.ofMillis(300));

        assertThat(failureOf(() -> bank.call(this::ask)).mayHaveArrived()).isTrue();
    }

    @Test
    void a_partner_that_cuts_the_connection_may_have_acted() {
        partner.usually(new Behaviour.CutsTheConnection());

        assertThat(failureOf(() -> bank.call(this::ask)).mayHaveArrived()).isTrue();
    }

    @Test
    void a_partner_that_cannot_be_reached_has_certainly_not_acted() {
        partner.close();

        assertThat(failureOf(() -> bank.call(this::ask)).mayHaveArrived()).isFalse();
    }

    @Test
    void an_error_of_the_partner_says_when_to_retry() {
        partner.usually(new Behaviour.Answers(503, ""));

        PartnerUnavailable failure = failureOf(() -> bank.call(this::ask));

        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(failure.mayHaveArrived()).isTrue();
    }

    @Test
    void an_unreadable_answer_is_a_failure_that_quotes_nothing() {
        partner.usually(new Behaviour.Answers(200, "<html>" + NIK));

        assertThat(failureOf(() -> bank.call(this::ask)))
                .hasMessage("partner bank is unavailable: its answer cannot be read")
                .hasNoCause();
    }

    @Test
    void an_answer_over_the_limit_of_its_size_is_read_no_further() {
        clients.close();
        environment.setProperty("jmo.partners.bank.max-answer", "1KB");
        connect();
        partner.first(new Behaviour.Answers(200, "\"" + "x".repeat(1000) + "\""));
        assertThat(bank.call(this::ask)).hasSize(1000);

        partner.usually(new Behaviour.Answers(200, "\"" + "x".repeat(2000) + "\""));

        PartnerUnavailable failure = failureOf(() -> bank.call(this::ask));
        assertThat(failure).hasMessage("partner bank is unavailable: its answer is larger than 1024 bytes");
        assertThat(failure.mayHaveArrived()).isTrue();
    }

    @Test
    void a_refusal_over_the_limit_of_its_size_is_read_no_further() {
        clients.close();
        environment.setProperty("jmo.partners.bank.max-answer", "1KB");
        connect();
        partner.usually(new Behaviour.Answers(404, "x".repeat(2000)));

        assertThat(failureOf(() -> bank.call(this::ask)))
                .hasMessage("partner bank is unavailable: its answer is larger than 1024 bytes");
    }

    @Test
    void a_refusal_is_neither_retried_nor_quoted() {
        partner.usually(new Behaviour.Answers(404, "{\"nik\": \"%s\"}".formatted(NIK)));

        PartnerRefused refusal = catchThrowableOfType(PartnerRefused.class, () -> bank.callRepeatable(this::ask));

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal.body()).contains(NIK);
        assertThat(refusal.toString()).doesNotContain(NIK);
        assertThat(partner.asked).hasValue(1);
    }

    @Test
    void a_repeatable_call_is_retried_until_it_succeeds() {
        partner.first(new Behaviour.Answers(500, ""));
        partner.first(new Behaviour.CutsTheConnection());

        assertThat(bank.callRepeatable(this::ask)).isEqualTo("fine");
        assertThat(partner.asked).hasValue(3);
    }

    @Test
    void any_other_call_is_made_once() {
        partner.usually(new Behaviour.Answers(500, ""));

        failureOf(() -> bank.call(this::ask));

        assertThat(partner.asked).hasValue(1);
    }

    @Test
    void a_partner_that_fails_too_often_opens_the_breaker_which_closes_again() {
        partner.usually(new Behaviour.Answers(500, ""));
        for (int i = 0; i < 4; i++) {
            failureOf(() -> bank.call(this::ask));
        }

        PartnerUnavailable failure = failureOf(() -> bank.call(this::ask));

        assertThat(failure.mayHaveArrived()).isFalse();
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(partner.asked).hasValue(4);
        assertThat(bank.isAvailable()).isFalse();
        assertThat(bank.failureRate()).isEqualTo(100f);

        partner.usually(new Behaviour.Answers(200, "\"fine\""));
        await().atMost(Duration.ofSeconds(5)).ignoreExceptions().until(() -> bank.call(this::ask), "fine"::equals);
        assertThat(bank.isAvailable()).isTrue();
    }

    @Test
    void refusals_do_not_count_as_failures() {
        partner.usually(new Behaviour.Answers(404, ""));
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> bank.call(this::ask)).isInstanceOf(PartnerRefused.class);
        }

        assertThat(bank.isAvailable()).isTrue();
        assertThat(partner.asked).hasValue(8);
    }

    @Test
    void concurrent_calls_are_limited() {
        partner.usually(new Behaviour.Hangs());
        timeoutAfter(Duration.ofSeconds(3));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.runAsync(() -> failureOf(() -> bank.call(this::ask)), threads);
            var second = CompletableFuture.runAsync(() -> failureOf(() -> bank.call(this::ask)), threads);
            await().until(() -> partner.underWay.get() == 2);

            PartnerUnavailable failure = failureOf(() -> bank.call(this::ask));

            assertThat(failure).hasMessageContaining("2 calls are under way");
            assertThat(failure.mayHaveArrived()).isFalse();
            CompletableFuture.allOf(first, second).join();
            assertThat(partner.asked).hasValue(2);
        }
    }

    @Test
    void every_partner_has_its_metrics() {
        bank.call(this::ask);

        assertThat(meters.get("resilience4j.circuitbreaker.state")
                        .tag("name", "bank")
                        .tag("state", "closed")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void a_partner_without_an_address_fails_by_name() {
        assertThatThrownBy(() -> clients.named("civil-registry"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("jmo.partners.civil-registry.base-url is not set");
    }

    private String ask() {
        return bank.http()
                .get()
                .uri("/accounts/{nik}", NIK)
                .retrieve()
                .body(Answer.class)
                .text();
    }

    /** Reads a JSON text. */
    record Answer(String text) {
        @com.fasterxml.jackson.annotation.JsonCreator(
                mode = com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING)
        static Answer of(String text) {
            return new Answer(text);
        }
    }

    private static PartnerUnavailable failureOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        PartnerUnavailable failure = catchThrowableOfType(PartnerUnavailable.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.toString()).doesNotContain(NIK);
        return failure;
    }

    @Test
    void a_partner_on_another_machine_is_called_encrypted_unless_its_host_is_one_of_ours() {
        environment.setProperty("jmo.partners.outside.base-url", "http://bank.example:8080");
        reconnect();

        assertThatThrownBy(() -> clients.named("outside"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jmo.partners.outside.base-url http://bank.example:8080 is not encrypted");

        environment.setProperty("jmo.partner-client.plain-http-hosts", "keycloak,bank.example");
        reconnect();
        assertThat(clients.named("outside")).isNotNull();

        environment.setProperty("jmo.partners.outside.base-url", "https://bank.example");
        environment.setProperty("jmo.partner-client.plain-http-hosts", "");
        reconnect();
        assertThat(clients.named("outside")).isNotNull();
    }
}
