package id.jmo.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.jmo.local.launcher.suite.Part;
import id.jmo.world.AccidentCase;
import id.jmo.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** A month of an employer: wages reported, one bill, paid at the bank, and every worker's savings credited. */
final class ContributionMonth {

    private static final String REPORTS = "/api/v1/contributions/wage-reports";
    private static final String EMPLOYERS_LOGIN = "cakrawala";
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final World world;
    private final int workers;
    private final String wages;

    /** Workers who join, and are known to every service that has to know them. */
    static ContributionMonth of(World world, int workers) {
        world.backOffice()
                .put(
                        "/api/v1/employers/" + AccidentCase.EMPLOYER_NUMBER,
                        Map.of(
                                "name", "PT Cakrawala Antariksa",
                                "segment", "PU",
                                "riskClass", "VERY_LOW",
                                "sector", "Perdagangan",
                                "branchCode", "JKT01",
                                "since", "2020-01"))
                .must(200);
        var members =
                new StringBuilder("memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,"
                        + "cause,dataUpdatedOn,email,phone,language\n");
        var wages = new StringBuilder("kpj,wage,startedOn,endedOn,cause\n");
        for (int i = 0; i < workers; i++) {
            members.append(
                    "%s,Pekerja Uji,310101170190%04d,2%010d,1990-01-17,PU,PT Cakrawala Antariksa,%s,ACTIVE,,,,,,id\n"
                            .formatted(UUID.randomUUID(), i + 1, i, AccidentCase.EMPLOYER_NUMBER));
            wages.append("2%010d,5000000,,,\n".formatted(i));
        }
        world.importFile("/api/v1/members/imports", members.toString());
        var month = new ContributionMonth(world, workers, wages.toString());
        // They are on their way from another service: an earlier month is reported until all of them are known.
        month.await(() -> month.over(month.reported(4)).at("/file/linesRefused").asLong() == 0);
        return month;
    }

    private ContributionMonth(World world, int workers, String wages) {
        this.world = world;
        this.workers = workers;
        this.wages = wages;
    }

    /** @param ago how many months; each may be paid once */
    void paid(int ago) {
        long credited = credits();
        String report = reported(ago);
        over(report);
        var account = new String[] {""};
        await(() -> {
            account[0] = as(report + "/bill").at("/bill/virtualAccount").asString("");
            return !account[0].isEmpty();
        });
        JsonNode paid = world.bank().isPaid(account[0], Map.of());
        if (!paid.path("booked").asBoolean()) {
            throw new IllegalStateException("The bank has not booked the payment: " + paid);
        }
        await(() -> credits() >= credited + workers);
    }

    private String reported(int ago) {
        String place = world.as(EMPLOYERS_LOGIN)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .send(
                        "POST",
                        REPORTS + "?month=" + YearMonth.from(World.today()).minusMonths(ago),
                        "text/csv",
                        wages.getBytes(UTF_8))
                .must(202)
                .headers()
                .get("location");
        return Objects.requireNonNull(place, "where the report is");
    }

    private JsonNode over(String report) {
        await(() ->
                as(report + "/bill").path("status").asString("").matches("BILLED|NOTHING_TO_BILL|INCOMPLETE|REPLACED"));
        return as(report + "/bill");
    }

    /** Nothing while the report is not there yet. */
    private JsonNode as(String path) {
        return world.as(EMPLOYERS_LOGIN).get(path).body();
    }

    /** What was booked in anybody's savings. */
    private long credits() {
        String uri = world.suite().storeUri(Part.named("balance-service"));
        try (MongoClient client = MongoClients.create(uri)) {
            return client.getDatabase(uri.substring(uri.lastIndexOf('/') + 1))
                    .getCollection("postings")
                    .estimatedDocumentCount();
        }
    }

    private void await(BooleanSupplier happened) {
        Instant end = Instant.now().plus(TIMEOUT);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("A month of contributions was not over after " + TIMEOUT);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
