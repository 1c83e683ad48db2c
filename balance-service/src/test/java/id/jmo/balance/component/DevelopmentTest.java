package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import id.jmo.balance.application.DevelopmentRuns;
import id.jmo.balance.application.DevelopmentTestAccess;
import id.jmo.balance.application.Heads;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.RatePublications;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Statement;
import id.jmo.balance.model.development.DevelopmentRun;
import id.jmo.balance.model.development.PublicationId;
import id.jmo.balance.model.development.RatePublication;
import id.jmo.platform.application.Leases;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The months go by on a clock of the test's own; books, broker and store are real. */
class DevelopmentTest extends BalanceComponentTest {

    private static final LocalDate TODAY = Jakarta.today(Clock.systemUTC());
    private static final YearMonth THIS_MONTH = YearMonth.from(TODAY);
    private static final String RATES = "/api/v1/savings/development/rates";

    @Autowired
    Journal journal;

    @Autowired
    Heads heads;

    @Autowired
    DevelopmentRuns developmentRuns;

    @Autowired
    RatePublications publications;

    @Autowired
    Leases leases;

    @Autowired
    MongoOperations mongo;

    private DevelopmentTestAccess development;

    @Test
    void months_develop_at_the_provisional_rate_and_the_published_one_makes_up_for_it_whatever_is_cut_off() {
        development = new DevelopmentTestAccess(journal, heads, developmentRuns, publications, leases);
        credit(member, 10_000_000);
        int months = 13 - THIS_MONTH.getMonthValue();
        YearMonth december = Year.from(TODAY).atMonth(12);

        bookedThrough(december);
        bookedThrough(december);

        assertThat(lines(Statement.Kind.DEVELOPMENT)).hasSize(months);
        Book provisional = ledger.current(member);
        assertThat(provisional.balance()).isEqualTo(after(months, "1.05"));

        PublicationId published = published("0.0619");
        bookedThrough(december.plusMonths(1));
        assertThat(publications.find(published).orElseThrow().state()).isEqualTo(RatePublication.State.APPLIED);
        assertThat(lines(Statement.Kind.DEVELOPMENT)).hasSize(months);
        assertThat(lines(Statement.Kind.FINAL_DEVELOPMENT)).hasSize(1);
        assertThat(closing(Year.from(TODAY))).isEqualTo(after(months, "1.0619"));

        PublicationId corrected = published("0.0419");
        bookedThrough(december.plusMonths(2));
        assertThat(publications.find(corrected).orElseThrow().state()).isEqualTo(RatePublication.State.APPLIED);
        assertThat(lines(Statement.Kind.FINAL_DEVELOPMENT))
                .hasSize(2)
                .satisfies(lines ->
                        assertThat(lines.getLast().amount().isNegative()).isTrue());
        assertThat(closing(Year.from(TODAY))).isEqualTo(after(months, "1.0419"));

        YearMonth march = december.plusMonths(3);
        credit(MemberId.next(), 1_000_000);
        credit(MemberId.next(), 2_000_000);
        assertThatThrownBy(() -> new DevelopmentTestAccess(
                                dyingAfterOneWrite(), heads, developmentRuns, publications, leases)
                        .runOn(march.plusMonths(1).atDay(3)))
                .hasMessage("the process died here");
        bookedThrough(march);

        DevelopmentRun resumed = developmentRuns.find("development-" + march).orElseThrow();
        assertThat(resumed.postings()).isEqualTo(postingsOf(march)).isGreaterThan(2);
        assertThat(showSavings.statement(member, Year.from(march)).rows())
                .filteredOn(row -> row.kind() == Statement.Kind.DEVELOPMENT)
                .hasSize(3);
        assertThat(publishedEvents()).containsOnly("credited");
        assertThat(proveLedger().findings().isSound()).isTrue();
    }

    @Test
    void a_rate_is_published_by_two_people() {
        int lastYear = TODAY.getYear() - 1;
        JsonNode proposed =
                body(propose("clerk", lastYear, "0.0559").expectStatus().isCreated());
        String id = proposed.get("publicationId").asString();

        decide("clerk", id, "release")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(String.valueOf(type)).endsWith("second-operator-must-differ"));
        assertThat(body(decide("colleague", id, "release").expectStatus().isOk())
                        .get("state")
                        .asString())
                .isEqualTo("RELEASED");
        decide("third", id, "refusal").expectStatus().isEqualTo(409);

        JsonNode withdrawn =
                body(propose("clerk", lastYear, "0.5").expectStatus().isCreated());
        decide("clerk", withdrawn.get("publicationId").asString(), "refusal")
                .expectStatus()
                .isOk();
        assertThat(getAs("auditor", RATES)
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody()
                        .get("publications")
                        .findValuesAsString("state"))
                .contains("REFUSED");
        getAs("auditor", "/api/v1/savings/development/runs").expectStatus().isOk();
    }

    @Test
    void a_rate_of_a_year_that_is_not_over_or_out_of_range_is_not_published() {
        propose("clerk", TODAY.getYear(), "0.0559").expectStatus().isEqualTo(409);
        propose("clerk", TODAY.getYear() - 1, "5.59").expectStatus().isBadRequest();
        decide("clerk", UUID.randomUUID().toString(), "release").expectStatus().isNotFound();
    }

    /** Writes a posting, and dies before its head advances. */
    private Journal dyingAfterOneWrite() {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (_, method, arguments) -> {
                    Object result = method.invoke(journal, arguments);
                    if (method.getName().equals("write")) {
                        throw new IllegalStateException("the process died here");
                    }
                    return result;
                });
    }

    private long postingsOf(YearMonth month) {
        return mongo.getCollection("postings")
                .countDocuments(Filters.and(Filters.eq("kind", "DEVELOPED"), Filters.eq("month", month.toString())));
    }

    private PublicationId published(String rate) {
        PublicationId id = development.proposed(Year.from(TODAY), new BigDecimal(rate), "clerk");
        development.released(id, "colleague");
        return id;
    }

    /** The runs go on until the month is booked, whichever instance does it. */
    private void bookedThrough(YearMonth month) {
        await().until(
                        () -> {
                            development.runOn(month.plusMonths(1).atDay(3));
                            return developmentRuns.find("development-" + month);
                        },
                        run -> run.filter(DevelopmentRun::isFinished).isPresent()
                                && developmentRuns.open().isEmpty());
    }

    private List<Statement.Row> lines(Statement.Kind kind) {
        return showSavings.statement(member, Year.from(TODAY)).rows().stream()
                .filter(row -> row.kind() == kind)
                .toList();
    }

    private Rupiah closing(Year year) {
        return showSavings.statement(member, year).closing();
    }

    /** Ten million after so many months, cut off to whole rupiah. */
    private static Rupiah after(int months, String yearly) {
        return Rupiah.of((long) Math.floor(10_000_000 * Math.pow(Double.parseDouble(yearly), months / 12.0) + 1e-6));
    }

    private RestTestClient.ResponseSpec propose(String who, int year, String rate) {
        return http.post()
                .uri(RATES)
                .headers(headers -> headers.setBearerAuth(Tokens.of(who, "operator")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                    {"year": %d, "rate": %s, "source": "the annual report"}\
                    """.formatted(year, rate))
                .exchange();
    }

    private RestTestClient.ResponseSpec decide(String who, String publication, String decision) {
        return http.post()
                .uri(RATES + "/" + publication + "/" + decision)
                .headers(headers -> headers.setBearerAuth(Tokens.of(who, "operator")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange();
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }
}
