package id.jmo.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.AccidentCase;
import id.jmo.world.Parallel;
import id.jmo.world.World;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/** The services are killed, as processes, on the whole way of a month's wages: from the employer's file to the savings. */
@Journey
@Isolated("kills contribution- and balance-service")
class KilledContributionsJourney {

    private static final String CONTRIBUTIONS = "contribution-service";
    private static final String BALANCE = "balance-service";
    private static final String REPORTS = "/api/v1/contributions/wage-reports";
    private static final String MEMBERS =
            "memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,cause,"
                    + "dataUpdatedOn,email,phone,language\n";
    private static final String LOGIN = "cakrawala";

    /** Lines are taken and posted by the 500. */
    private static final int WORKERS = 1_200;

    private static final long WAGE = 5_000_000;

    /** 5.7 percent of the wage, both parts. */
    private static final long JHT = 285_000;

    /** What is not credited after a second is a difference. */
    private static final Map<String, String> HASTY = Map.of("JMO_CONTRIBUTIONS_CREDIT_LIMIT", "1s");

    private final YearMonth month = YearMonth.from(World.today());
    private final int run = ThreadLocalRandom.current().nextInt(1_000, 10_000);
    private final UUID first = UUID.randomUUID();

    /** All workers' ids begin with it. */
    private final String family = first.toString().substring(0, 18);

    @Test
    void wherever_they_are_killed_every_line_is_billed_posted_and_developed_once(World world) {
        try {
            var bill = importedAlthoughKilled(world);
            postedAlthoughKilled(world, bill);
            developedAlthoughKilled(world);
            assertThat(world.proveLedger().path("sound").asBoolean()).isTrue();
        } finally {
            var both = List.of(CONTRIBUTIONS, BALANCE);
            Parallel.each(both, both.size(), service -> {
                world.suite().restart(service);
                return service;
            });
        }
    }

    /** Before its first line is on record, and again when some are. */
    private JsonNode importedAlthoughKilled(World world) {
        world.backOffice()
                .put(
                        "/api/v1/employers/" + AccidentCase.EMPLOYER_NUMBER,
                        WageReportJourney.employer("PT Cakrawala Antariksa"))
                .must(200);
        var members = new StringBuilder(MEMBERS);
        var file = new StringBuilder("kpj,wage,startedOn,endedOn,cause\n");
        for (int i = 0; i < WORKERS; i++) {
            members.append("%s,Pekerja Uji,%s,%s,1990-01-17,PU,PT Cakrawala Antariksa,%s,ACTIVE,,,,,,id\n"
                    .formatted(id(i), nik(i), kpj(i), AccidentCase.EMPLOYER_NUMBER));
            file.append(kpj(i)).append(',').append(WAGE).append(",,,\n");
        }
        world.importFile("/api/v1/members/imports", members.toString());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> StoreDump.documents(world, CONTRIBUTIONS, "memberFacts", family)
                                .size()
                        == WORKERS);

        var place = world.as(LOGIN)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send(
                        "POST",
                        REPORTS + "?month=" + month + "&lines=" + WORKERS,
                        "text/csv",
                        file.toString().getBytes(UTF_8))
                .must(202)
                .headers()
                .get("location");
        kill(world, CONTRIBUTIONS, HASTY);
        killWhen(world, CONTRIBUTIONS, HASTY, () -> !reported(world).isEmpty());

        var report =
                awaitBill(world, place, view -> view.path("status").asString().equals("BILLED"));
        assertThat(report.at("/file/linesAccepted").asInt()).isEqualTo(WORKERS);
        assertThat(report.path("workers").asInt()).isEqualTo(WORKERS);
        assertThat(report.path("wages").asLong()).isEqualTo(WORKERS * WAGE);
        assertThat(reported(world)).hasSize(WORKERS);
        return awaitBill(
                        world,
                        place,
                        view -> !view.at("/bill/virtualAccount").asString("").isEmpty())
                .path("bill");
    }

    /** Each of the two services as soon as it has some of the lines. */
    private void postedAlthoughKilled(World world, JsonNode bill) {
        world.bank().isPaid(bill.path("virtualAccount").asString(), Map.of());
        killWhen(world, CONTRIBUTIONS, HASTY, () -> !posted(world).isEmpty());
        killWhen(world, BALANCE, Map.of(), () -> !booked(world, "CREDIT").isEmpty());

        // What a killed instance was posting is taken over when its lease is over.
        await().atMost(Duration.ofMinutes(3)).until(() -> posted(world).size() == WORKERS);
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(booked(world, "CREDIT")).hasSize(WORKERS));
        assertThat(booked(world, "CREDIT"))
                .allSatisfy(credit ->
                        assertThat(((Number) credit.get("amount")).longValue()).isEqualTo(JHT));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> world.as("auditor1")
                        .get("/api/v1/contributions/credit-differences")
                        .must(200)
                        .body()
                        .path("items")
                        .valueStream()
                        .noneMatch(each -> each.path("memberId").asString().startsWith(family)));
    }

    /** The month counts as over, a few books at a time, until it is developed. */
    private void developedAlthoughKilled(World world) {
        var monthIsOver = Map.of(
                "JMO_DEVELOPMENT_DAYS_AFTER_MONTH", "-31",
                "JMO_DEVELOPMENT_BATCH", "20",
                "JMO_DEVELOPMENT_POLL", "1s");
        world.suite().restart(BALANCE, monthIsOver);
        killWhen(world, BALANCE, monthIsOver, () -> !booked(world, "DEVELOPED").isEmpty());

        var over = await().atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(
                        () -> world.as("auditor1")
                                .get("/api/v1/savings/development/runs")
                                .must(200)
                                .body()
                                .path("items")
                                .valueStream()
                                .filter(each -> each.path("through").asString().equals(month.toString()))
                                .filter(each -> each.path("kind").asString().equals("PROVISIONAL"))
                                .filter(each ->
                                        !each.path("finishedAt").asString("").isEmpty())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(over.path("unreadable").asLong()).isZero();
        assertThat(over.path("postings").asLong()).isGreaterThanOrEqualTo(WORKERS);
        var developed = booked(world, "DEVELOPED");
        assertThat(developed.stream().map(each -> each.getString("member")))
                .hasSize(WORKERS)
                .doesNotHaveDuplicates();
        assertThat(developed.stream()
                        .map(each -> ((Number) each.get("amount")).longValue())
                        .distinct())
                .as("everybody has the same savings")
                .singleElement()
                .satisfies(amount -> assertThat(amount).isPositive());
    }

    private static void killWhen(
            World world, String service, Map<String, String> settings, BooleanSupplier someOfItIsThere) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(someOfItIsThere::getAsBoolean);
        kill(world, service, settings);
    }

    private static void kill(World world, String service, Map<String, String> settings) {
        world.suite().kill(service);
        world.suite().restart(service, settings);
    }

    private List<Document> reported(World world) {
        return StoreDump.documents(
                world, CONTRIBUTIONS, "reportedWages", AccidentCase.EMPLOYER_NUMBER + "/" + month + "/" + family);
    }

    private List<Document> posted(World world) {
        return StoreDump.documents(world, CONTRIBUTIONS, "contributions", family);
    }

    private List<Document> booked(World world, String kind) {
        return StoreDump.documents(world, BALANCE, "postings", "member", family).stream()
                .filter(posting -> posting.getString("kind").equals(kind))
                .toList();
    }

    /** While the service is away there is no answer. */
    private static JsonNode awaitBill(World world, String place, Predicate<JsonNode> isThere) {
        return await().atMost(Duration.ofMinutes(4))
                .ignoreExceptions()
                .until(() -> world.as(LOGIN).get(place + "/bill").must(200).body(), isThere);
    }

    private UUID id(int worker) {
        return UUID.fromString(family + "-8000-%012d".formatted(worker));
    }

    /** Of somebody born on 17 January 1990; the region takes what the running number has no room for. */
    private String nik(int worker) {
        return "32%02d%02d170190%04d".formatted(run % 90 + 1, run / 90 % 90 + 1, worker + 1);
    }

    private String kpj(int worker) {
        return "21%04d%05d".formatted(run, worker);
    }
}
