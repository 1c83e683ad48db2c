package id.jmo.memberapp;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cek Saldo and the statement of a year. */
@ConsumerPactTest
@PactTestFor(providerName = "balance-service-api", pactMethod = "savings", pactVersion = PactSpecVersion.V4)
class BalanceServicePactTest {

    private static final String MONTH = "\\d{4}-\\d\\d";

    record Savings(String state, long balance, long available, long held, String asOf) {}

    record Statement(int year, long opening, List<Entry> entries, long closing) {}

    record Entry(YearMonth month, String kind, long amount, long balance) {}

    @Pact(provider = "balance-service-api", consumer = "member-app")
    V4Pact savings(PactBuilder pact) {
        return pact.given("the member has savings from contributions of the year 2026")
                .expectsToReceiveHttpInteraction(
                        "a look at the balance",
                        http -> http.withRequest(request -> Interactions.get(request, "/api/v1/savings/me"))
                                .willRespondWith(response -> Interactions.ok(
                                        response,
                                        body -> body.stringValue("state", "BALANCE")
                                                .integerType("balance", 600_000)
                                                .integerType("available", 600_000)
                                                .integerType("held", 0)
                                                .stringMatcher(
                                                        "asOf", Interactions.TIME, "2026-10-05T09:15:00+07:00"))))
                .given("the member has savings from contributions of the year 2026")
                .expectsToReceiveHttpInteraction(
                        "a look at the statement of a year",
                        http -> http.withRequest(request -> Interactions.get(request, "/api/v1/savings/me/statement")
                                        .queryParameter("year", "2026"))
                                .willRespondWith(response -> Interactions.ok(
                                        response,
                                        body -> body.numberValue("year", 2026)
                                                .integerType("opening", 0)
                                                .minArrayLike(
                                                        "entries",
                                                        1,
                                                        entry -> entry.stringMatcher("month", MONTH, "2026-01")
                                                                .stringMatcher(
                                                                        "kind", Interactions.CODE, "CONTRIBUTION")
                                                                .integerType("amount", 600_000)
                                                                .integerType("balance", 600_000))
                                                .integerType("closing", 600_000))))
                .toPact();
    }

    @Test
    void the_member_sees_what_they_own_and_where_it_came_from(MockServer server) {
        MemberApp app = new MemberApp(server);

        assertThat(app.get("/api/v1/savings/me").as(Savings.class))
                .isEqualTo(new Savings("BALANCE", 600_000, 600_000, 0, "2026-10-05T09:15:00+07:00"));
        assertThat(app.get("/api/v1/savings/me/statement?year=2026").as(Statement.class))
                .isEqualTo(new Statement(
                        2026, 0, List.of(new Entry(YearMonth.of(2026, 1), "CONTRIBUTION", 600_000, 600_000)), 600_000));
    }
}
