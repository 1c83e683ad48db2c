package id.jmo.faults;

import id.jmo.operator.client.CommandFailure;
import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One member who has the savings of several KPJ merged with their own, one after the other, and repeats each request until it is
 * answered, so that a kill at any moment hits a merger.
 */
final class MergerInProgress {

    /** Each takes a look at least, so that they last longer than a kill is waited for. */
    private static final int KPJS = 6;

    private static final long OWN_SAVINGS = 2_000_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final long POLL_INTERVAL_MILLIS = 300;
    private static final String KPJ_PATH = "/api/v1/members/me/kpjs";

    /**
     * @param id under which its savings are booked
     * @param savings in rupiah
     */
    record Further(String id, String kpj, long savings) {}

    private final Person person;
    private final MemberApp app;
    private final List<Further> kpjs;
    private volatile Instant asked = Instant.MAX;
    private volatile Instant ended = Instant.MAX;
    private volatile String lastSeen = "nothing";

    private MergerInProgress(World world, Person person) {
        this.person = person;
        this.app = world.app(person);
        this.kpjs = IntStream.range(0, KPJS)
                .mapToObj(number -> recorded(world, person, number))
                .toList();
        StringBuilder credits = new StringBuilder(World.OPENING_BALANCES);
        kpjs.forEach(kpj -> credits.append(World.openingBalance(kpj.id(), kpj.savings(), kpj.id() + "-opening")));
        world.importFile("/api/v1/savings/imports", credits.toString());
    }

    static MergerInProgress prepared(World world) {
        return new MergerInProgress(
                world,
                world.newMember().withBalance(OWN_SAVINGS).whoLooksLike("").join());
    }

    private static Further recorded(World world, Person person, int number) {
        var kpj = 30 + number + person.kpj().substring(2);
        var body = new LinkedHashMap<String, Object>();
        body.put("kpj", kpj);
        body.put("name", person.name());
        body.put("nik", person.nik());
        body.put("birthDate", person.birthDate());
        body.put("endedOn", "2020-01-31");
        var id = world.backOffice()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/members/further-kpjs", body)
                .must(201)
                .text("memberId");
        return new Further(id, kpj, 1_000_001L * (number + 1));
    }

    /** One merger after the other; gives up after a timeout, which the checks show. */
    void run() {
        asked = Instant.now();
        var end = asked.plus(TIMEOUT);
        for (var kpj : kpjs) {
            var key = UUID.randomUUID().toString();
            while (Instant.now().isBefore(end) && !Thread.currentThread().isInterrupted() && !isMerged(kpj, key)) {
                Pause.millis(POLL_INTERVAL_MILLIS);
            }
        }
        ended = Instant.now();
    }

    /** Asks for what is missing: to add a KPJ, or to merge it, again changes nothing. */
    private boolean isMerged(Further kpj, String key) {
        try {
            lastSeen = statusOf(kpj);
            switch (lastSeen) {
                case "" -> app.http().post(KPJ_PATH, Map.of("kpj", kpj.kpj()));
                case "NONE" ->
                    app.http().with("Idempotency-Key", key).post(KPJ_PATH + "/" + kpj.id() + "/merger", Map.of());
                default -> {}
            }
        } catch (Http.NotAnswered | CommandFailure away) {
            lastSeen = String.valueOf(away.getMessage());
        }
        return lastSeen.equals("MERGED");
    }

    /** Empty if the member has not added the KPJ, or nobody answered. */
    String statusOf(Further kpj) {
        var listed = app.http().get(KPJ_PATH);
        if (listed.status() != 200) {
            throw new CommandFailure("HTTP " + listed.status());
        }
        return listed.body()
                .path("further")
                .valueStream()
                .filter(further -> further.path("kpjId").asString().equals(kpj.id()))
                .map(further -> further.at("/merger/status").asString())
                .findFirst()
                .orElse("");
    }

    MemberApp app() {
        return app;
    }

    List<Further> kpjs() {
        return kpjs;
    }

    /** What the member owns in the end, in rupiah. */
    long allSavings() {
        return OWN_SAVINGS + kpjs.stream().mapToLong(Further::savings).sum();
    }

    boolean wasInProgressAt(Instant moment) {
        return asked.isBefore(moment) && ended.isAfter(moment);
    }

    @Override
    public String toString() {
        return "mergers of %s (last seen: %s)".formatted(person.login(), lastSeen);
    }
}
