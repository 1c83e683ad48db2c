package id.jmo.faults;

import id.jmo.faults.BankTrouble.Account;
import id.jmo.faults.BankTrouble.End;
import id.jmo.faults.Broker.Event;
import id.jmo.faults.FaultRun.Aftermath;
import id.jmo.world.Crowd;
import id.jmo.world.Http;
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
 * What the suite promises whatever dies, looked up after a run. Each promise answers with its breaches, in words; none is a
 * promise kept. What only needs a moment more is waited for.
 */
final class Promises {

    private static final Duration A_MOMENT_MORE = Duration.ofSeconds(90);
    private static final int AT_ONCE = 8;
    private static final List<String> SERVICES = List.of(
            "account-service",
            "balance-service",
            "claim-service",
            "biometric-service",
            "payout-service",
            "notification-service");
    private static final List<String> TOPICS =
            List.of("jmo.members.v1", "jmo.savings.v1", "jmo.claims.v1", "jmo.verifications.v1", "jmo.payouts.v1");
    private static final String SOURCE_ACCOUNT = "8888000001";

    private final Aftermath aftermath;
    private final Map<String, JsonNode> timelines = new ConcurrentHashMap<>();

    Promises(Aftermath aftermath) {
        this.aftermath = aftermath;
    }

    /** In the words in which they are told at the end of a run. */
    Map<String, Supplier<List<String>>> all() {
        var all = new LinkedHashMap<String, Supplier<List<String>>>();
        all.put("every claim has ended, or waits in the operator's list with its reason", this::endedOrListed);
        all.put("the bank paid every paid claim once, to its account, in full", this::paidOnce);
        all.put("the bank paid nobody else", this::nobodyElsePaid);
        all.put("the ledger proves", this::ledgerProves);
        all.put("what was paid has left the savings, and what was not is still there", this::savingsFollow);
        all.put("the timeline of every claim is complete and in order", this::timelines);
        all.put("events stand on their topics in the order of their aggregate", this::eventsInOrder);
        all.put("every consumer has seen every event, and none was set aside", this::everythingSeen);
        all.put("every member was told of every step, and of none twice", this::toldOnce);
        all.put("every strike hit claims that were under way", this::strikesHit);
        return all;
    }

    List<String> endedOrListed() {
        var late =
                eventually(this::lateClaims, listed -> expectedInList().stream().allMatch(listed::containsKey));
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
            return listed == null || listed.isBlank() ? claim + " is not in the operator's list" : null;
        });
    }

    private List<String> expectedInList() {
        return aftermath.claims().stream()
                .filter(claim -> !claim.mustBePaid())
                .map(ClaimUnderWay::id)
                .toList();
    }

    /** By claim, what the operator is told to do. */
    private Map<String, String> lateClaims() {
        var late = new HashMap<String, String>();
        var operator = aftermath.world().as("operator1");
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
            long due = claim.mustBePaid() ? ClaimUnderWay.SAVINGS : 0;
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
        var world = aftermath.world();
        var ours = new TreeSet<String>();
        aftermath
                .claims()
                .forEach(claim -> Stream.of(claim.firstAccount(), claim.secondAccount())
                        .flatMap(account -> world.bank().transfersTo(account).stream())
                        .forEach(transfer -> ours.add(transfer.reference())));
        var breaches = new ArrayList<String>();
        var movements = world.sandbox()
                .get("/sandbox/bank/movements?account=" + SOURCE_ACCOUNT)
                .must(200)
                .body();
        var began = aftermath.claims().stream()
                .map(ClaimUnderWay::asked)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        movements.forEach(movement -> {
            boolean earlier =
                    Instant.parse(movement.path("bookedAt").asString()).isBefore(began);
            if (!earlier && !ours.contains(movement.path("reference").asString())) {
                breaches.add("The bank moved money for nobody's claim: " + movement);
            }
        });
        return breaches;
    }

    List<String> ledgerProves() {
        var auditor = aftermath.world().as("auditor1");
        var proof = eventually(
                () -> auditor.get("/api/v1/savings/proof").body(),
                body -> body.path("sound").asBoolean(false) && body.path("sum").asLong(1) == 0);
        return proof.path("sound").asBoolean(false) && proof.path("sum").asLong(1) == 0
                ? List.of()
                : List.of("The proof of the ledger: " + proof);
    }

    List<String> savingsFollow() {
        return eachClaim(claim -> {
            long due = claim.mustBePaid() ? 0 : ClaimUnderWay.SAVINGS;
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

    private JsonNode timeline(ClaimUnderWay claim) {
        return timelines.computeIfAbsent(
                claim.id(),
                id -> claim.app()
                        .http()
                        .get("/api/v1/claims/" + id + "/timeline")
                        .must(200)
                        .body());
    }

    /** The phases one after the other; the same again at once counts once. */
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

    private static Set<List<String>> expectedPhases(ClaimUnderWay claim) {
        var begin = List.of("SUBMITTED", "VERIFICATION", "APPROVAL", "PAYMENT");
        if (claim.plan().trouble().end() == End.PAID) {
            return Set.of(joined(begin, List.of("COMPLETED")));
        }
        var rest = claim.plan().corrects() ? List.of("RETURNED", "PAYMENT", "COMPLETED") : List.of("RETURNED");
        // What comes back after it was paid may do so before or after the claim was completed.
        return claim.plan().trouble().account() == Account.GIVES_THE_MONEY_BACK_LATER
                ? Set.of(joined(begin, rest), joined(begin, joined(List.of("COMPLETED"), rest)))
                : Set.of(joined(begin, rest));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A repeated event keeps its id: then the first time counts. */
    List<String> eventsInOrder() {
        var breaches = new ArrayList<String>();
        try (var broker = new Broker(aftermath.world().suite().kafkaBootstrapServers())) {
            for (var topic : TOPICS) {
                var seen = new HashSet<String>();
                var last = new HashMap<String, Event>();
                for (var event : broker.events(topic)) {
                    var before = seen.add(event.id()) ? last.put(event.subject(), event) : null;
                    if (before != null && before.sequence() >= event.sequence()) {
                        breaches.add(topic + ": " + event + " stands behind " + before);
                    }
                }
            }
            breaches.addAll(missingFacts(broker.events("jmo.claims.v1")));
        }
        return breaches;
    }

    private List<String> missingFacts(List<Event> events) {
        var told = new HashMap<String, Set<String>>();
        events.forEach(event ->
                told.computeIfAbsent(event.subject(), _ -> new HashSet<>()).add(event.type()));
        var breaches = new ArrayList<String>();
        for (var claim : aftermath.claims()) {
            var types = told.getOrDefault(claim.id(), Set.of());
            for (var step : steps(claim)) {
                var type = "id.jmo.claim." + step.replaceFirst("^claim-", "") + ".v1";
                if (!types.contains(type)) {
                    breaches.add(claim + ": " + type + " is not on the topic");
                }
            }
        }
        return breaches;
    }

    /** What a member is told of such a claim, and the topic too. */
    private static List<String> steps(ClaimUnderWay claim) {
        var steps = new ArrayList<>(List.of("claim-submitted", "claim-approved"));
        if (claim.plan().trouble().end() == End.SENT_BACK) {
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

    List<String> everythingSeen() {
        var breaches = new ArrayList<String>();
        try (var broker = new Broker(aftermath.world().suite().kafkaBootstrapServers())) {
            var backlogs = eventually(
                    broker::backlogs,
                    all -> !all.isEmpty() && all.values().stream().allMatch(backlog -> backlog == 0));
            backlogs.forEach((group, backlog) -> {
                if (backlog != 0) {
                    breaches.add(
                            backlog < 0
                                    ? group + " has nobody who reads"
                                    : group + " has not dealt with " + backlog + " messages");
                }
            });
            for (var service : SERVICES) {
                // Account-service reads no topic.
                if (!service.equals("account-service")
                        && backlogs.keySet().stream().noneMatch(group -> group.startsWith(service))) {
                    breaches.add(service + " reads nothing");
                }
            }
        }
        var operator = aftermath.world().as("operator1");
        for (var service : SERVICES) {
            var letters = operator.get("/api/v1/operations/" + service + "/dead-letters");
            if (letters.status() != 404
                    && !letters.must(200).body().path("items").isEmpty()) {
                breaches.add(service + " has set aside " + letters.body());
            }
        }
        return breaches;
    }

    List<String> toldOnce() {
        return eachClaim(claim -> {
            var expected = steps(claim);
            var told = eventually(() -> toldTo(claim), steps -> steps.containsAll(expected));
            if (!told.containsAll(expected)) {
                return claim + " was told only of " + told;
            }
            // A claim that came back after it was completed is completed a second time, and a member is told so.
            boolean twice = claim.plan().trouble().account() == Account.GIVES_THE_MONEY_BACK_LATER;
            boolean once = new HashSet<>(told).size() == told.size();
            return once || twice ? null : claim + " was told twice: " + told;
        });
    }

    private static List<String> toldTo(ClaimUnderWay claim) {
        Http.Answer inbox = claim.app().http().get("/api/v1/notifications");
        return StreamSupport.stream(inbox.must(200).body().path("items").spliterator(), false)
                .map(item -> item.path("step").asString())
                .toList();
    }

    /** A strike that hits nobody proves nothing. */
    List<String> strikesHit() {
        var breaches = new ArrayList<String>();
        for (var struck : aftermath.strikes()) {
            if (underWay(struck.at()) == 0) {
                breaches.add(struck.strike() + ": no claim was under way");
            }
        }
        return breaches;
    }

    /** How many claims had been asked for and had not yet come to their last entry. */
    long underWay(Instant at) {
        return aftermath.claims().stream()
                .filter(claim -> claim.asked().isBefore(at))
                .filter(claim -> claim.id().isEmpty() || lastEntry(claim).isAfter(at))
                .count();
    }

    /** The claims that took longest, with the seconds from the first wish to the last entry. */
    List<String> slowest(int count) {
        return aftermath.claims().stream()
                .filter(claim -> !claim.id().isEmpty())
                .sorted(Comparator.comparing(this::duration).reversed())
                .limit(count)
                .map(claim -> duration(claim).toSeconds() + " s, " + claim)
                .toList();
    }

    private Duration duration(ClaimUnderWay claim) {
        return Duration.between(claim.asked(), lastEntry(claim));
    }

    private Instant lastEntry(ClaimUnderWay claim) {
        var entries = timeline(claim).path("entries");
        return OffsetDateTime.parse(entries.get(entries.size() - 1).path("at").asString())
                .toInstant();
    }

    private List<String> eachClaim(Function<ClaimUnderWay, @Nullable String> check) {
        return Crowd.each(aftermath.claims(), AT_ONCE, claim -> {
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
                .flatMap(breach -> breach)
                .toList();
    }

    /** What is looked up, once it is as it must be, or as it is in the end. */
    private static <T> T eventually(Supplier<T> lookUp, Function<T, Boolean> asItMustBe) {
        var end = Instant.now().plus(A_MOMENT_MORE);
        var found = lookUp.get();
        while (!asItMustBe.apply(found) && Instant.now().isBefore(end)) {
            Pause.millis(500);
            found = lookUp.get();
        }
        return found;
    }
}
