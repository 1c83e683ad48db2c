package id.jmo.faults;

import id.jmo.operator.client.CommandFailure;
import id.jmo.world.Http;
import id.jmo.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * One member whose household help's bills are paid at the bank, one after the other, for as long as a kill may be waited for. The
 * bank notifies each payment once or twice, or loses the notification; all are booked at noon of yesterday, so that the statement
 * of that day can be compared afterwards.
 */
final class PaymentInProgress {

    private static final int BILLS = 5;
    private static final List<String> DISTURBANCES = List.of("NONE", "TWICE", "LOST");
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final long POLL_INTERVAL_MILLIS = 500;
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    /** The last four digits of a NIK. */
    private static final AtomicInteger SERIAL = new AtomicInteger(2_000);

    private static final String OWN_BILLS = "/api/v1/contributions/me/bills";

    /** The day on whose statement the payments are. */
    static final LocalDate DAY = LocalDate.now(JAKARTA).minusDays(1);

    /** @param amount in rupiah */
    record Bill(String id, String account, long amount) {}

    private final World world;
    private final Http app;
    private final List<Bill> bills;
    private volatile Instant asked = Instant.MAX;
    private volatile Instant ended = Instant.MAX;

    private PaymentInProgress(World world, Http app, List<Bill> bills) {
        this.world = world;
        this.app = app;
        this.bills = bills;
    }

    static PaymentInProgress prepared(World world) {
        var app = world.app(world.newMember().whoStillWorks().join()).http();
        var workers =
                IntStream.range(0, BILLS).mapToObj(_ -> registered(world, app)).toList();
        var bills = new ArrayList<Bill>();
        for (var worker : workers) {
            bills.add(billed(app, worker));
        }
        return new PaymentInProgress(world, app, bills);
    }

    private static String registered(World world, Http app) {
        var nik = "317401570890" + SERIAL.incrementAndGet();
        var name = "SITI AMINAH";
        world.sandbox()
                .post("/sandbox/civil-registry/people", Map.of("nik", nik, "name", name, "birthDate", "1990-08-17"))
                .mustSucceed();
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("nik", nik);
        body.put("birthDate", "1990-08-17");
        body.put("occupation", "Asisten rumah tangga");
        body.put("place", "Kota Bandung");
        body.put("monthlyIncome", 3_000_000);
        body.put("oldAgeSavings", true);
        return app.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/members/me/paid-workers", body)
                .must(202)
                .text("memberId");
    }

    private static Bill billed(Http app, String worker) {
        await(
                "a worker who can be billed",
                () -> app.get("/api/v1/contributions/me/standing?worker=" + worker)
                                .status()
                        == 200);
        var id = app.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(OWN_BILLS, Map.of("months", 1, "worker", worker))
                .must(201)
                .text("billId");
        await(
                "a virtual account",
                () -> !read(app, id).path("virtualAccount").asString("").isEmpty());
        var bill = read(app, id);
        return new Bill(
                id, bill.path("virtualAccount").asString(), bill.path("amount").asLong());
    }

    private static JsonNode read(Http app, String id) {
        return app.get(OWN_BILLS + "/" + id).must(200).body();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) {
        var end = Instant.now().plus(TIMEOUT);
        while (!condition.holds()) {
            if (Instant.now().isAfter(end)) {
                throw new CommandFailure("Waited in vain for " + what);
            }
            Pause.millis(POLL_INTERVAL_MILLIS);
        }
    }

    /** Pays each bill once, a little apart; what the suite answers does not matter to the payer. */
    void run() {
        asked = Instant.now();
        var noon = DAY.atTime(LocalTime.NOON).atZone(JAKARTA).toInstant();
        for (int i = 0; i < bills.size() && !Thread.currentThread().isInterrupted(); i++) {
            try {
                var order = new LinkedHashMap<String, Object>();
                order.put("amount", bills.get(i).amount());
                order.put("paidAt", noon.toString());
                order.put("disturbance", DISTURBANCES.get(i % DISTURBANCES.size()));
                world.bank().isPaid(bills.get(i).account(), order);
            } catch (Http.NotAnswered | CommandFailure away) {
                // The sandbox itself was killed: whether the money is booked, its books say.
            }
            Pause.millis(3 * POLL_INTERVAL_MILLIS);
        }
        ended = Instant.now();
    }

    List<Bill> bills() {
        return bills;
    }

    /** The bill as its payer sees it. */
    JsonNode state(Bill bill) {
        return read(app, bill.id());
    }

    boolean wasInProgressAt(Instant moment) {
        return asked.isBefore(moment) && moment.isBefore(ended);
    }

    @Override
    public String toString() {
        return "payments of " + bills.size() + " bills from " + bills.getFirst().id();
    }
}
