package id.jmo.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.AccidentCase;
import id.jmo.world.MemberApp;
import id.jmo.world.World;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/**
 * An employer reports the wages of a month with a file of its own login, gets one bill for all of them and pays it at the bank; then
 * every worker has the month in the savings.
 */
@Journey
@Isolated("kills contribution-service")
class WageReportJourney {

    private static final String REPORTS = "/api/v1/contributions/wage-reports";
    private static final String HEADER = "kpj,wage,startedOn,endedOn,cause\n";
    private static final String MEMBERS =
            "memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,cause,"
                    + "dataUpdatedOn,email,phone,language\n";
    private static final String LOGIN = "cakrawala";
    private static final int WORKERS = 1_500;
    private static final long WAGE = 5_000_000;

    /** JKK 0.24, JKM 0.30, JHT 5.7 and JP 3 percent of the wage. */
    private static final long CONTRIBUTION = 462_000;

    /** One of the workers looks at the app, and earns more than the others. */
    private static final long WAGE_OF_MEMBER = 7_000_000;

    private static final long CONTRIBUTION_OF_MEMBER = 646_800;
    private static final long SAVED_BY_EMPLOYER = 259_000;
    private static final long SAVED_BY_MEMBER = 140_000;

    private static final long TO_PAY = WORKERS * CONTRIBUTION + CONTRIBUTION_OF_MEMBER;

    /** What is known of an employer, for the register. */
    static Map<String, String> employer(String name) {
        return Map.of(
                "name", name,
                "segment", "PU",
                "riskClass", "VERY_LOW",
                "sector", "Perdagangan",
                "branchCode", "JKT01",
                "since", "2020-01");
    }

    @Test
    void more_than_a_thousand_workers_are_on_one_bill_although_the_service_is_killed_and_have_the_month_when_it_is_paid(
            World world) {
        world.backOffice()
                .put("/api/v1/employers/" + AccidentCase.EMPLOYER_NUMBER, employer("PT Cakrawala Antariksa"))
                .must(200);
        var member = world.newMember()
                .whoWorksFor(AccidentCase.EMPLOYER_NUMBER)
                .withBalance(0)
                .join();
        int first = ThreadLocalRandom.current().nextInt(1_000_000) * 1_000;
        var members = new StringBuilder(MEMBERS);
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < WORKERS; i++) {
            var kpj = "%011d".formatted(20_000_000_000L + first * 10L + i);
            members.append("%s,Pekerja Uji,%s,%s,1990-01-17,PU,PT Cakrawala Antariksa,%s,ACTIVE,,,,,,id\n"
                    .formatted(UUID.randomUUID(), nik(first / 1_000 % 100, i), kpj, AccidentCase.EMPLOYER_NUMBER));
            file.append(kpj).append(',').append(WAGE).append(",,,\n");
        }
        file.append(member.kpj()).append(',').append(WAGE_OF_MEMBER).append(",,,\n");
        assertThat(world.importFile("/api/v1/members/imports", members.toString())
                        .path("status")
                        .asString())
                .isEqualTo("COMPLETED");
        awaitKnown(world, file.toString());

        var month = YearMonth.from(World.today());
        var place = send(world, month, file + "12,1.000.000,,,\n");
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> state(world, place).path("linesRead").asLong() > 0);
        world.suite().kill("contribution-service");
        world.suite().restart("contribution-service");

        var report = awaitOver(world, place);
        assertThat(report.path("status").asString()).isEqualTo("BILLED");
        assertThat(report.at("/file/linesAccepted").asLong()).isEqualTo(WORKERS + 1);
        assertThat(report.at("/file/linesRefused").asLong()).isEqualTo(1);
        assertThat(report.path("workers").asInt()).isEqualTo(WORKERS + 1);
        assertThat(report.path("wages").asLong()).isEqualTo(WORKERS * WAGE + WAGE_OF_MEMBER);
        assertThat(report.at("/bill/amount").asLong()).isEqualTo(TO_PAY);
        var again = awaitOver(world, send(world, month, file.toString()));
        assertThat(again.path("status").asString()).isEqualTo("NOTHING_TO_BILL");
        assertThat(again.at("/file/linesRepeated").asLong()).isEqualTo(WORKERS + 1);

        cancel(world, place);
        var corrected = send(world, month, file.toString());
        var second = awaitOver(world, corrected);
        assertThat(second.path("status").asString()).isEqualTo("BILLED");
        assertThat(second.at("/bill/amount").asLong()).isEqualTo(TO_PAY);

        payAtTheBank(world, corrected);
        awaitPosted(world, second.at("/bill/billId").asString());
        var app = world.app(member);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(app.balance()).isEqualTo(SAVED_BY_EMPLOYER + SAVED_BY_MEMBER));
        seesTheMonthInCekSaldo(app, month);
        seesTheMonthInTheStatement(app, month);
    }

    /** The employer takes the report back, and the bank no longer takes its money. */
    private static void cancel(World world, String report) {
        var account = awaitAccount(world, report);
        var cancelled = world.as(LOGIN)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(report + "/cancel", Map.of())
                .must(200);
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(world.bank().isPaid(account, Map.of()).path("booked").asBoolean())
                .isFalse();
    }

    private static String awaitAccount(World world, String report) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> world.as(LOGIN)
                                .get(report + "/bill")
                                .must(200)
                                .body()
                                .at("/bill/virtualAccount")
                                .asString(""),
                        number -> !number.isEmpty());
    }

    private static void payAtTheBank(World world, String report) {
        var account = awaitAccount(world, report);
        var paid = world.bank().isPaid(account, Map.of());
        assertThat(paid.path("booked").asBoolean()).as(paid.toString()).isTrue();
        assertThat(world.bank().collected(account)).isEqualTo(TO_PAY);
    }

    private static void awaitPosted(World world, String bill) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> world.as("operator1")
                        .get("/api/v1/contribution-bills/" + bill)
                        .must(200)
                        .body()
                        .path("posted")
                        .asBoolean());
    }

    private static void seesTheMonthInCekSaldo(MemberApp app, YearMonth month) {
        var savings = app.savings().must(200).body();
        assertThat(savings.path("lastContributionMonth").asString()).isEqualTo(month.toString());
        assertThat(savings.at("/thisYear/contributions").asLong()).isEqualTo(SAVED_BY_EMPLOYER + SAVED_BY_MEMBER);
    }

    private static void seesTheMonthInTheStatement(MemberApp app, YearMonth month) {
        var entries = app.http()
                .get("/api/v1/savings/me/statement?year=" + month.getYear())
                .must(200)
                .body()
                .path("entries");
        assertThat(entries.size()).isEqualTo(1);
        var entry = entries.path(0);
        assertThat(entry.path("month").asString()).isEqualTo(month.toString());
        assertThat(entry.path("kind").asString()).isEqualTo("CONTRIBUTION");
        assertThat(entry.path("amount").asLong()).isEqualTo(SAVED_BY_EMPLOYER + SAVED_BY_MEMBER);
        assertThat(entry.path("balance").asLong()).isEqualTo(SAVED_BY_EMPLOYER + SAVED_BY_MEMBER);
        var paid = entry.path("paid");
        assertThat(paid.path("wage").asLong()).isEqualTo(WAGE_OF_MEMBER);
        assertThat(paid.path("employerPart").asLong()).isEqualTo(SAVED_BY_EMPLOYER);
        assertThat(paid.path("workerPart").asLong()).isEqualTo(SAVED_BY_MEMBER);
        assertThat(paid.path("employerNumber").asString()).isEqualTo(AccidentCase.EMPLOYER_NUMBER);
        assertThat(paid.path("employer").asString()).isEqualTo("PT Cakrawala Antariksa");
        assertThat(paid.path("paidOn").asString()).isEqualTo(World.today().toString());
    }

    /** Of somebody born on 17 January 1990; the region takes what the running number has no room for. */
    private static String nik(int run, int worker) {
        return "31%02d%02d170190%04d".formatted(run % 90 + 1, run / 90 + 1, worker + 1);
    }

    /** The members are on their way from another service: an earlier month is reported until all of them are known. */
    private static void awaitKnown(World world, String file) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> awaitOver(
                                        world,
                                        send(
                                                world,
                                                YearMonth.from(World.today()).minusMonths(3),
                                                file))
                                .at("/file/linesRefused")
                                .asLong()
                        == 0);
    }

    private static String send(World world, YearMonth month, String file) {
        return world.as(LOGIN)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send("POST", REPORTS + "?month=" + month, "text/csv", file.getBytes(UTF_8))
                .must(202)
                .headers()
                .get("location");
    }

    private static JsonNode state(World world, String place) {
        return world.as(LOGIN).get(place).must(200).body();
    }

    private static JsonNode awaitOver(World world, String place) {
        return await().atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(
                        () -> world.as(LOGIN).get(place + "/bill").must(200).body(),
                        report ->
                                report.path("status").asString().matches("BILLED|NOTHING_TO_BILL|INCOMPLETE|REPLACED"));
    }
}
