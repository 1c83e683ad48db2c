package id.jmo.balance.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.sun.management.OperatingSystemMXBean;
import id.jmo.platform.application.Parallel;
import id.jmo.platform.values.MemberId;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What a posting and a look at the savings cost as the store grows: paid contributions arrive as events and are booked, one
 * posting each, by the service with a broker in its own process and a store on the disk, while the credits are published. Then Cek
 * Saldo and a year's statement of members picked at random. One line for each size, with the ratio to the first one:
 *
 * <pre>{@code
 * mvn test -pl balance-service -am -Dtest=ScaleBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Djmo.test.store=/tmp/jmo-scale -Djmo.scale=10000x2,100000x2,300000x2 | grep accounts
 * }</pre>
 *
 * <p>{@code 300000x2}: so many accounts altogether, with two months for each of those that are new. At most
 * {@code jmo.scale.booked} of these are booked, and measured; the others are there before, as copies of what the service
 * stored for an account that it booked, since so many would take the embedded store an hour.
 */
class ScaleBenchmark extends BalanceComponentTest {

    private static final int PARALLEL = 64;
    private static final int EVENTS_IN_FLIGHT = 20_000;
    private static final int LOOKS = 4_000;
    private static final int STATEMENTS = 500;
    private static final int YEAR = 2026;
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int COPIES_AT_ONCE = 500;
    private static final int MOST_BOOKED = Integer.getInteger("jmo.scale.booked", 10_000);

    @Autowired
    MongoOperations mongo;

    private final List<MemberId> accounts = new ArrayList<>();
    private long expected;
    private MemberId original = MemberId.next();
    private Map<String, List<Document>> storedOfOriginal = Map.of();

    /** @param months of each new account */
    private record Size(int accounts, int months) {

        static Size of(String text) {
            String[] parts = text.split("x");
            return new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /** @param processor milliseconds of it for each posting, of service, broker, store and the benchmark itself */
    private record Growth(double postingsPerSecond, double processor) {}

    /** Times in microseconds. */
    private record Measured(Growth growth, long lookP50, long lookP99, long statementP99) {}

    @Test
    void postings_and_looks_by_the_number_of_accounts() {
        Awaitility.setDefaultTimeout(Duration.ofHours(2));
        List<Size> sizes = Arrays.stream(
                        System.getProperty("jmo.scale", "1000x12,10000x12").split(","))
                .map(Size::of)
                .toList();
        grow(new Size(500, sizes.getFirst().months()));
        measure(new Growth(0, 0));
        original = accounts.getFirst();
        storedOfOriginal = stored(original.toString());
        Measured first = null;
        for (Size size : sizes) {
            Measured measured = measure(grow(size));
            first = first == null ? measured : first;
            System.out.printf(
                    "%,d accounts, %,d postings: %,.0f postings/s (%.2f), %.2f ms of processor for each, Cek Saldo p50 %d us, p99 %d us (%.2f), statement of a"
                            + " year p99 %d us (%.2f)%n",
                    accounts.size(),
                    expected,
                    measured.growth().postingsPerSecond(),
                    measured.growth().postingsPerSecond() / first.growth().postingsPerSecond(),
                    measured.growth().processor(),
                    measured.lookP50(),
                    measured.lookP99(),
                    (double) measured.lookP99() / first.lookP99(),
                    measured.statementP99(),
                    (double) measured.statementP99() / first.statementP99());
        }
    }

    private Growth grow(Size size) {
        copyUpTo(size.accounts() - MOST_BOOKED);
        expected = booked();
        Instant begun = Instant.now();
        long processorBefore = processorNanos();
        long before = expected;
        while (accounts.size() < size.accounts()) {
            int count = Math.min(EVENTS_IN_FLIGHT / size.months(), size.accounts() - accounts.size());
            List<MemberId> joined = Stream.generate(MemberId::next).limit(count).toList();
            accounts.addAll(joined);
            for (int month = 1; month <= size.months(); month++) {
                YearMonth paidFor = YearMonth.of(YEAR, month);
                Parallel.run(
                        PARALLEL,
                        joined.stream()
                                .<Runnable>map(account -> () -> paid(account, paidFor))
                                .toList());
            }
            expected += (long) count * size.months();
            Awaitility.await().until(() -> booked() >= expected);
        }
        long postings = expected - before;
        return new Growth(
                postings * 1000.0 / Duration.between(begun, Instant.now()).toMillis(),
                (processorNanos() - processorBefore) / 1_000_000.0 / postings);
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** None before there is an original. */
    private void copyUpTo(int count) {
        if (storedOfOriginal.isEmpty() || accounts.size() >= count) {
            return;
        }
        Parallel.run(
                2,
                Stream.generate(() -> (Runnable) this::copy)
                        .limit(Math.ceilDiv(count - accounts.size(), COPIES_AT_ONCE))
                        .toList());
    }

    private void copy() {
        Map<String, List<Document>> copies = new HashMap<>();
        for (int i = 0; i < COPIES_AT_ONCE; i++) {
            MemberId copy = MemberId.next();
            Map<String, String> ids = new HashMap<>(Map.of(original.toString(), copy.toString()));
            storedOfOriginal.forEach((collection, documents) -> documents.forEach(document ->
                    copies.computeIfAbsent(collection, _ -> new ArrayList<>()).add((Document) withIds(document, ids))));
            synchronized (accounts) {
                accounts.add(copy);
            }
        }
        copies.forEach(
                (collection, documents) -> mongo.getCollection(collection).insertMany(documents));
    }

    /** By collection, all that names the member. */
    private Map<String, List<Document>> stored(String member) {
        Awaitility.await().until(() -> mongo.getCollection("savings").countDocuments(Filters.exists("pending")) == 0);
        Map<String, List<Document>> stored = new HashMap<>();
        for (String collection : mongo.getCollectionNames()) {
            List<Document> theirs = new ArrayList<>();
            for (Document document : mongo.getCollection(collection).find()) {
                if (document.toJson().contains(member)) {
                    theirs.add(document);
                }
            }
            if (!theirs.isEmpty()) {
                stored.put(collection, theirs);
            }
        }
        return stored;
    }

    /** @param ids by which others are replaced: what has an id has another one in each copy */
    private static Object withIds(Object value, Map<String, String> ids) {
        return switch (value) {
            case Document document -> {
                Document copy = new Document();
                document.forEach((name, part) -> copy.put(name, part == null ? null : withIds(part, ids)));
                yield copy;
            }
            case List<?> parts -> parts.stream().map(part -> withIds(part, ids)).toList();
            case String text ->
                ID.matcher(text)
                        .replaceAll(found -> ids.computeIfAbsent(
                                found.group(), _ -> UUID.randomUUID().toString()));
            // Nothing else that is booked one by one has the same moment.
            case Date _ -> new Date();
            default -> value;
        };
    }

    private long booked() {
        return mongo.getCollection("postings").estimatedDocumentCount();
    }

    private void paid(MemberId account, YearMonth month) {
        topics.publishRaw(
                CONTRIBUTIONS,
                account.toString(),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "id.jmo.contribution.paid.v1",
                        "ce_source", "/contribution-service",
                        "ce_subject", account.toString(),
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", "1",
                        "content-type", "application/json"),
                """
                {"contributionId":"%s","memberId":"%s","segment":"PU","month":"%s","wage":5000000,"programmes":["JHT"],
                 "jhtEmployer":185000,"jhtWorker":100000,"employerNumber":"JK004217","employer":"PT Cakrawala Antariksa",
                 "paidOn":"%s"}
                """.formatted(
                        UUID.randomUUID(), account, month, month.plusMonths(1).atDay(10)).getBytes(UTF_8));
    }

    private Measured measure(Growth growth) {
        times(LOOKS / 4, showSavings::savings);
        List<Long> looks = times(LOOKS, showSavings::savings);
        times(STATEMENTS / 4, account -> showSavings.statement(account, Year.of(YEAR)));
        List<Long> statements = times(STATEMENTS, account -> showSavings.statement(account, Year.of(YEAR)));
        return new Measured(growth, at(looks, 0.5), at(looks, 0.99), at(statements, 0.99));
    }

    private interface Look {
        Object at(MemberId account);
    }

    private List<Long> times(int count, Look look) {
        List<Long> times = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(_ -> {
                    MemberId account = accounts.get(ThreadLocalRandom.current().nextInt(accounts.size()));
                    long begun = System.nanoTime();
                    look.at(account);
                    return (System.nanoTime() - begun) / 1_000;
                })
                .toList());
        Collections.sort(times);
        return times;
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) (sorted.size() * share));
    }
}
