package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.balance.application.Heads;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.proof.ProofTestAccess;
import id.jmo.balance.application.proof.ProveLedger;
import id.jmo.balance.application.proof.ProvenBooks;
import id.jmo.balance.model.ProofRun;
import id.jmo.balance.model.Violation;
import id.jmo.platform.application.Leases;
import id.jmo.platform.values.MemberId;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;

/** What is proved stays proved: after the death of an instance, and from one proof to the next. */
@TestPropertySource(properties = "jmo.ledger.proof.poll=P1D")
class ProofGoesOnTest extends BalanceComponentTest {

    private static final String POSTINGS = "postings";

    @Autowired
    private Journal journal;

    @Autowired
    private Heads heads;

    @Autowired
    private ProvenBooks proven;

    @Autowired
    private Leases leases;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MeterRegistry metrics;

    private final AtomicInteger read = new AtomicInteger();

    /** An instance died. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The service proves once when it starts, and then no more by itself. */
    @BeforeEach
    void the_ledger_is_proved() {
        await().until(() -> runs.lastFinished().isPresent() && runs.open().isEmpty());
        credit(member, 300_000, 310_000);
        assertThat(prove(ProofRun.full(now())).ledgerSound()).isTrue();
        read.set(0);
    }

    @Test
    void a_full_proof_whose_instance_dies_goes_on_behind_the_last_batch() {
        Stream.generate(MemberId::next).limit(5).forEach(each -> credit(each, 100_000, 200_000));
        long books = mongo.getCollection("savings").countDocuments();
        long postings = mongo.getCollection(POSTINGS).countDocuments();
        ProofRun requested = ProofRun.full(now());
        runs.add(requested);

        ProveLedger dying = instance(dyingAtBook(4));
        assertThatExceptionOfType(Killed.class).isThrownBy(dying::run);

        ProofRun left = runs.find(requested.id()).orElseThrow();
        assertThat(left.state()).isEqualTo(ProofRun.State.RUNNING);
        assertThat(left.findings().books()).isEqualTo(2);
        read.set(0);
        instance(counting()).run();

        ProofRun done = runs.find(requested.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(ProofRun.State.DONE);
        assertThat(done.ledgerSound()).isTrue();
        assertThat(done.findings().books()).isEqualTo(books);
        assertThat(done.findings().postings()).isEqualTo(postings);
        assertThat(read.get()).as("books read by the second instance").isEqualTo((int) books - 2);
    }

    @Test
    void an_increment_proves_what_was_booked_since_and_reads_nothing_that_is_proved() {
        credit(member, 320_000);
        MemberId another = MemberId.next();
        credit(another, 100_000, 100_000);
        Instant before = runs.lastFinished().map(ProofRun::soundUpTo).orElseThrow();

        ProofRun increment = prove(ProofRun.increment(now()));

        assertThat(increment.findings().books()).isEqualTo(2);
        assertThat(increment.findings().postings()).isEqualTo(3);
        assertThat(read.get()).as("books read").isEqualTo(2);
        assertThat(increment.ledgerSound()).isTrue();
        assertThat(increment.soundUpTo()).isAfter(before);

        read.set(0);
        assertThat(prove(ProofRun.increment(now())).findings().postings()).isZero();
        assertThat(read.get()).as("books read when nothing was booked").isZero();
    }

    @Test
    void an_increment_finds_a_new_posting_that_was_falsified_and_only_a_full_proof_makes_the_ledger_sound_again() {
        credit(member, 320_000);
        Instant soundUpTo = runs.lastFinished().map(ProofRun::soundUpTo).orElseThrow();
        change(3, new Update().set("lines.1.amount", 999_999L));

        ProofRun unsound = prove(ProofRun.increment(now()));

        assertThat(unsound.findings().postings()).isEqualTo(1);
        assertThat(unsound.findings().violations())
                .extracting(Violation::rule)
                .contains(Violation.Rule.POSTING_SUMS_TO_ZERO, Violation.Rule.BALANCE_CONTINUES);
        assertThat(unsound.soundUpTo()).isEqualTo(soundUpTo);
        assertThat(gauge("jmo.ledger.unsound")).isEqualTo(1);
        getAs("auditor", "/api/v1/savings/proof").expectBody().json("""
            {"sound": false, "latest": {"kind": "INCREMENT", "state": "DONE", "sound": false}}\
            """);

        change(3, new Update().set("lines.1.amount", 320_000L));
        ProofRun repaired = prove(ProofRun.increment(now()));
        assertThat(repaired.findings().violations()).isEmpty();
        assertThat(repaired.ledgerSound()).isFalse();

        assertThat(prove(ProofRun.full(now())).ledgerSound()).isTrue();
        assertThat(gauge("jmo.ledger.unsound")).isZero();
        assertThat(gauge("jmo.ledger.proof.age")).isBetween(0.0, 3_600.0);
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private void change(long sequence, Update update) {
        Query posting =
                query(where("member").is(member.toString()).and("sequence").is(sequence));
        assertThat(mongo.updateFirst(posting, update, POSTINGS).getModifiedCount())
                .isEqualTo(1);
    }

    private ProofRun prove(ProofRun requested) {
        runs.add(requested);
        instance(counting()).run();
        return runs.find(requested.id()).orElseThrow();
    }

    private ProveLedger instance(Journal reading) {
        return ProofTestAccess.instance(ledger, reading, heads, proven, runs, leases, 2);
    }

    private Journal counting() {
        return dyingAtBook(Integer.MAX_VALUE);
    }

    /** The journal, which counts the stretches of books that are read; each book here is one. */
    private Journal dyingAtBook(int last) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (_, method, given) -> {
                    if (method.getName().equals("range") && read.incrementAndGet() == last) {
                        throw new Killed();
                    }
                    try {
                        return method.invoke(journal, given);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
