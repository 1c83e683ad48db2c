package id.jmo.faults;

import id.jmo.faults.BankFault.Account;
import id.jmo.faults.BankFault.End;
import id.jmo.faults.Broker.Event;
import id.jmo.faults.FaultRun.RunResult;
import id.jmo.local.launcher.suite.Part;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import id.jmo.world.Http;
import id.jmo.world.Parallel;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What must hold whichever part is killed, checked after a run. Each invariant gives its violations, one sentence each;
 * none if it holds. What may still be in progress is awaited.
 */
final class Invariants {

    private static final Duration SETTLE_TIME = Duration.ofSeconds(90);
    private static final int CONCURRENCY = 8;
    private static final ServiceRegistry REGISTRY = ServiceRegistry.load();
    private static final String SOURCE_ACCOUNT = "8888000001";

    private final RunResult result;
    private final Map<String, JsonNode> timelines = new ConcurrentHashMap<>();

    Invariants(RunResult result) {
        this.result = result;
    }

    /** The checks by the sentence that the report shows. */
    Map<String, Supplier<List<String>>> all() {
        var all = new LinkedHashMap<String, Supplier<List<String>>>();
        all.put("every claim has ended, or is parked for its member with its reason", this::endedOrParked);
        all.put("the bank paid every paid claim once, to its account, in full", this::paidOnce);
        all.put("the bank paid nobody else", this::nobodyElsePaid);
        all.put("the ledger proves", this::ledgerProves);
        all.put("what was paid has left the savings, and what was not is still there", this::savingsFollow);
        all.put("the timeline of every claim is complete and in order", this::timelines);
        all.put("events are on their topics in the order of their aggregate", this::eventsInOrder);
        all.put("every consumer has handled every event, and none is a dead letter", this::everythingConsumed);
        all.put("every member was notified of every step, and of none twice", this::notifiedOnce);
        all.put("every kill hit claims that were in progress", this::killsHitClaims);
        var corrections = new CorrectionInvariants(result);
        all.put("every correction is applied once, and the last one stands", corrections::appliedOnce);
        all.put("every correction is ordered once and answered once", corrections::orderedAndAnsweredOnce);
        all.put("every kill hit corrections that were in progress", corrections::killsHitCorrections);
        var mergers = new MergerInvariants(result);
        all.put("every merger of savings ended once", mergers::endedOnce);
        all.put("merged savings are exact to the rupiah", mergers::sumsAreExact);
        all.put("every kill hit mergers that were in progress", mergers::killsHitMergers);
        var payments = new PaymentInvariants(result);
        all.put("the bank's books of virtual accounts are what the bills say", payments::booksAgree);
        all.put("the statement of the collection account and the bills agree", payments::nothingDiffers);
        all.put("what was paid to savings is credited in the ledger", payments::ledgerCredits);
        all.put("every kill hit payments that were in progress", payments::killsHitPayments);
        var accidents = new AccidentInvariants(result);
        all.put("every accident that was approved is completed", accidents::completed);
        all.put("the bank paid every benefit of an accident once and in full", accidents::paidOnce);
        all.put("the fund for work accidents has given every benefit once", accidents::fundGaveOnce);
        all.put("an accident has changed nobody's savings", accidents::savingsUntouched);
        all.put("every kill hit accidents that were in progress", accidents::killsHitAccidents);
        return all;
    }

    /** A claim whose member gives no other account is parked, and leaves the list of late claims. */
    List<String> endedOrParked() {
        var late = eventually(this::lateClaims, listed -> waiting().stream().noneMatch(listed::containsKey));
        return eachClaim(claim -> {
            var answer = claim.app().claim(claim.id());
            var status = answer.text("status");
            if (claim.mustBePaid()) {
                return status.equals("COMPLETED") ? null : claim + " is " + status + ", not paid";
            }
            var listed = late.get(claim.id());
            if (!status.equals("RETURNED") || answer.body().path("reasons").isEmpty()) {
                return claim + " is " + status + " with the reasons "
                        + answer.body().path("reasons");
            }
            return listed == null ? null : claim + " is still late, not parked: " + listed;
        });
    }

    private List<String> waiting() {
        return result.claims().stream()
                .filter(claim -> !claim.mustBePaid())
                .map(ClaimInProgress::id)
                .toList();
    }

    /** By claim, the next action that the list shows. */
    private Map<String, String> lateClaims() {
        var late = new HashMap<String, String>();
        var operator = result.world().as("operator1");
        var cursor = "";
        do {
            var page = operator.get("/api/v1/late-claims" + cursor).must(200);
            page.body()
                    .path("items")
                    .forEach(item -> late.put(
                            item.path("claimId").asString(),
                            item.path("nextAction").path("text").asString("")));
            cursor = page.text("next").isEmpty() ? "" : "?cursor=" + page.text("next");
        } while (!cursor.isEmpty());
        return late;
    }

    List<String> paidOnce() {
        return eachClaim(claim -> {
            var bank = claim.world().bank();
            var paid = claim.paidAccount();
            long there = bank.balance(paid);
            long due = claim.mustBePaid() ? ClaimInProgress.SAVINGS : 0;
            if (there != due) {
                return "%s: %d on its account, %d due".formatted(claim, there, due);
            }
            var good = Stream.of(claim.firstAccount(), claim.secondAccount())
                    .flatMap(account -> bank.transfersTo(account).stream())
                    .filter(transfer -> transfer.status().equals("SUCCESS"))
                    .toList();
            if (good.size() != (due == 0 ? 0 : 1)) {
                return claim + ": good transfers " + good;
            }
            var other = paid.equals(claim.firstAccount()) ? claim.secondAccount() : claim.firstAccount();
            return bank.balance(other) == 0 ? null : claim + ": money also on " + other;
        });
    }

    List<String> nobodyElsePaid() {
        var world = result.world();
        var ours = new TreeSet<String>();
        Stream.concat(
                        result.claims().stream()
                                .flatMap(claim -> Stream.of(claim.firstAccount(), claim.secondAccount())),
                        result.accidents().stream()
                                .map(accident -> accident.accident().member().account()))
                .flatMap(account -> world.bank().transfersTo(account).stream())
                .forEach(transfer -> ours.add(transfer.reference()));
        var violations = new ArrayList<String>();
        var movements = world.sandbox()
                .get("/sandbox/bank/movements?account=" + SOURCE_ACCOUNT)
                .must(200)
                .body();
        var began = result.claims().stream()
                .map(ClaimInProgress::asked)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        movements.forEach(movement -> {
            boolean earlier =
                    Instant.parse(movement.path("bookedAt").asString()).isBefore(began);
            if (!earlier && !ours.contains(movement.path("reference").asString())) {
                violations.add("The bank moved money for nobody's claim or accident: " + movement);
            }
        });
        return violations;
    }

    List<String> ledgerProves() {
        var proof = eventually(
                result.world()::proveLedger,
                body -> body.path("sound").asBoolean(false) && body.path("sum").asLong(1) == 0);
        return proof.path("sound").asBoolean(false) && proof.path("sum").asLong(1) == 0
                ? List.of()
                : List.of("The proof of the ledger: " + proof);
    }

    List<String> savingsFollow() {
        return eachClaim(claim -> {
            long due = claim.mustBePaid() ? 0 : ClaimInProgress.SAVINGS;
            var savings = eventually(
                    () -> claim.app().savings().body(),
                    body -> body.path("balance").asLong(-1) == due);
            boolean right = savings.path("balance").asLong(-1) == due
                    && savings.path("available").asLong(-1) == 0;
            return right ? null : claim + ": savings " + savings;
        });
    }

    List<String> timelines() {
        return eachClaim(claim -> {
            var entries = StreamSupport.stream(timeline(claim).path("entries").spliterator(), false)
                    .toList();
            var phases = phases(entries);
            if (!expectedPhases(claim).contains(phases)) {
                return claim + ": timeline " + phases;
            }
            var number = 0;
            var before = OffsetDateTime.MIN;
            for (var entry : entries) {
                var at = OffsetDateTime.parse(entry.path("at").asString());
                if (entry.path("number").asInt() != ++number || at.isBefore(before)) {
                    return claim + ": timeline out of order at " + entry;
                }
                before = at;
            }
            return null;
        });
    }

    private JsonNode timeline(ClaimInProgress claim) {
        return timelines.computeIfAbsent(
                claim.id(),
                id -> claim.app()
                        .http()
                        .get("/api/v1/claims/" + id + "/timeline")
                        .must(200)
                        .body());
    }

    /** The phases in order; the same one several times in a row counts once. */
    private static List<String> phases(List<JsonNode> entries) {
        var phases = new ArrayList<String>();
        for (var entry : entries) {
            var phase = entry.path("phase").asString();
            if (phases.isEmpty() || !phases.getLast().equals(phase)) {
                phases.add(phase);
            }
        }
        return phases;
    }

    private static Set<List<String>> expectedPhases(ClaimInProgress claim) {
        var begin = List.of("SUBMITTED", "VERIFICATION", "APPROVAL", "PAYMENT");
        if (claim.plan().bankFault().end() == End.PAID) {
            return Set.of(joined(begin, List.of("COMPLETED")));
        }
        var rest = claim.plan().corrects() ? List.of("RETURNED", "PAYMENT", "COMPLETED") : List.of("RETURNED");
        // What comes back after it was paid may do so before or after the claim was completed.
        return claim.plan().bankFault().account() == Account.GIVES_THE_MONEY_BACK_LATER
                ? Set.of(joined(begin, rest), joined(begin, joined(List.of("COMPLETED"), rest)))
                : Set.of(joined(begin, rest));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A repeated event keeps its id: then the first time counts. */
    List<String> eventsInOrder() {
        var violations = new ArrayList<String>();
        try (var broker = new Broker(result.world().suite().kafkaBootstrapServers())) {
            for (var topic : REGISTRY.topics()) {
                var seen = new HashSet<String>();
                var last = new HashMap<String, Event>();
                for (var event : broker.events(topic)) {
                    var before = seen.add(event.id()) ? last.put(event.subject(), event) : null;
                    if (before != null && before.sequence() >= event.sequence()) {
                        violations.add(topic + ": " + event + " is after " + before);
                    }
                }
            }
            violations.addAll(missingFacts(broker.events("jmo.claims.v1")));
        }
        return violations;
    }

    private List<String> missingFacts(List<Event> events) {
        var published = new HashMap<String, Set<String>>();
        events.forEach(event ->
                published.computeIfAbsent(event.subject(), _ -> new HashSet<>()).add(event.type()));
        var violations = new ArrayList<String>();
        for (var claim : result.claims()) {
            var types = published.getOrDefault(claim.id(), Set.of());
            for (var step : steps(claim)) {
                var type = "id.jmo.claim." + step.replaceFirst("^claim-", "") + ".v1";
                if (!types.contains(type)) {
                    violations.add(claim + ": " + type + " is not on the topic");
                }
            }
        }
        return violations;
    }

    /** The steps of such a claim of which the member is notified, and which are published. */
    private static List<String> steps(ClaimInProgress claim) {
        var steps = new ArrayList<>(List.of("claim-submitted", "claim-approved"));
        if (claim.plan().bankFault().end() == End.SENT_BACK) {
            steps.add("claim-returned");
            if (claim.plan().corrects()) {
                steps.add("payout-account-corrected");
            }
        }
        if (claim.mustBePaid()) {
            steps.add("claim-completed");
        }
        return steps;
    }

    List<String> everythingConsumed() {
        var violations = new ArrayList<String>();
        var started = result.world().suite().started().stream().map(Part::name).toList();
        var consumers = REGISTRY.services().stream()
                .filter(service -> service.consumesEvents() && started.contains(service.name()))
                .toList();
        try (var broker = new Broker(result.world().suite().kafkaBootstrapServers())) {
            var backlogs = eventually(
                    broker::backlogs,
                    all -> !all.isEmpty() && all.values().stream().allMatch(backlog -> backlog == 0));
            backlogs.forEach((group, backlog) -> {
                if (backlog != 0) {
                    violations.add(
                            backlog < 0
                                    ? group + " has no members"
                                    : group + " has " + backlog + " messages to handle");
                }
            });
            for (var service : consumers) {
                if (backlogs.keySet().stream().noneMatch(group -> group.startsWith(service.name()))) {
                    violations.add(service + " has no consumer group");
                }
            }
        }
        var operator = result.world().as("operator1");
        for (var service : consumers) {
            var letters = operator.get("/api/v1/operations/" + service + "/dead-letters")
                    .must(200);
            if (!letters.body().path("items").isEmpty()) {
                violations.add(service + " has dead letters: " + letters.body());
            }
        }
        return violations;
    }

    List<String> notifiedOnce() {
        return eachClaim(claim -> {
            var expected = steps(claim);
            var notified = eventually(() -> notificationsOf(claim), steps -> steps.containsAll(expected));
            if (!notified.containsAll(expected)) {
                return claim + ": notified only of " + notified;
            }
            // A claim that came back after it was completed is completed a second time, with a second notification.
            boolean twice = claim.plan().bankFault().account() == Account.GIVES_THE_MONEY_BACK_LATER;
            boolean once = new HashSet<>(notified).size() == notified.size();
            return once || twice ? null : claim + ": notified twice: " + notified;
        });
    }

    private static List<String> notificationsOf(ClaimInProgress claim) {
        Http.Answer inbox = claim.app().http().get("/api/v1/notifications");
        return StreamSupport.stream(inbox.must(200).body().path("items").spliterator(), false)
                .map(item -> item.path("step").asString())
                .toList();
    }

    /** A kill that hits no claim proves nothing. */
    List<String> killsHitClaims() {
        return result.killsThatMissed("claim", at -> inProgress(at) > 0);
    }

    /** How many claims were submitted before this moment, and had their last entry after it. */
    long inProgress(Instant at) {
        return result.claims().stream()
                .filter(claim -> claim.asked().isBefore(at))
                .filter(claim -> claim.id().isEmpty() || lastEntry(claim).isAfter(at))
                .count();
    }

    /** The claims that took longest, with the seconds from the submission to the last entry. */
    List<String> slowest(int count) {
        return result.claims().stream()
                .filter(claim -> !claim.id().isEmpty())
                .sorted(Comparator.comparing(this::duration).reversed())
                .limit(count)
                .map(claim -> duration(claim).toSeconds() + " s, " + claim)
                .toList();
    }

    private Duration duration(ClaimInProgress claim) {
        return Duration.between(claim.asked(), lastEntry(claim));
    }

    private Instant lastEntry(ClaimInProgress claim) {
        var entries = timeline(claim).path("entries");
        return OffsetDateTime.parse(entries.get(entries.size() - 1).path("at").asString())
                .toInstant();
    }

    private List<String> eachClaim(Function<ClaimInProgress, @Nullable String> check) {
        return Parallel.each(result.claims(), CONCURRENCY, claim -> {
                    if (claim.id().isEmpty()) {
                        return Stream.of(claim + " was never taken in");
                    }
                    try {
                        return Stream.ofNullable(check.apply(claim));
                    } catch (RuntimeException | AssertionError failed) {
                        return Stream.of(claim + ": " + failed);
                    }
                })
                .stream()
                .flatMap(violation -> violation)
                .toList();
    }

    /** What is looked up, once it is as it must be, or as it is in the end. */
    private static <T> T eventually(Supplier<T> lookUp, Function<T, Boolean> asItMustBe) {
        var end = Instant.now().plus(SETTLE_TIME);
        var found = lookUp.get();
        while (!asItMustBe.apply(found) && Instant.now().isBefore(end)) {
            Pause.millis(500);
            found = lookUp.get();
        }
        return found;
    }
}
