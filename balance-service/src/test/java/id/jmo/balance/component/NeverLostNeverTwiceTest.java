package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.balance.application.Heads;
import id.jmo.balance.application.HoldBalance;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.RollBooksForward;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.Findings;
import id.jmo.balance.model.Posting;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Crashes, repeats, replays and races leave the books as they should be. */
class NeverLostNeverTwiceTest extends BalanceComponentTest {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Journal journal;

    @Autowired
    private Heads heads;

    @Autowired
    private HoldBalance hold;

    @Autowired
    private RollBooksForward rollBooksForward;

    @Autowired
    @Qualifier("eventContainer")
    private ConcurrentMessageListenerContainer<String, byte[]> container;

    @Test
    void the_next_reader_rolls_forward_what_a_crash_left_behind_and_its_event_is_published() {
        credit(member, 300_000);
        crashAfter(credit("lost-1", 200_000));
        assertThat(heads.find(member).book().available()).isEqualTo(Rupiah.of(300_000));

        getAsMember(member, "/api/v1/savings/me")
                .expectBody()
                .jsonPath("$.balance")
                .isEqualTo(500_000);

        assertPublished("credited", "credited");
        assertThat(heads.find(member).book().available()).isEqualTo(Rupiah.of(500_000));
    }

    @Test
    void the_next_writer_rolls_forward_too_and_the_order_stays() {
        credit(member, 300_000);
        crashAfter(credit("lost-2", 200_000));

        submitted(ClaimId.next());

        assertThat(awaitEvent("balance-held").json().get("amount").asLong()).isEqualTo(500_000);
        assertPublished("credited", "credited", "balance-held");
    }

    @Test
    void the_redelivered_event_rolls_forward() {
        credit(member, 300_000);
        ClaimId claim = ClaimId.next();
        crashAfter(new Entry.Held(claim, Rupiah.of(300_000)));

        submitted(claim);

        assertThat(awaitEvent("balance-held").json().get("claimId").asString()).isEqualTo(claim.toString());
        assertPublished("credited", "balance-held");
    }

    @Test
    void the_check_at_start_rolls_forward_even_the_first_posting_of_a_book() {
        crashAfter(credit("lost-3", 200_000));

        rollBooksForward.run();

        assertThat(heads.find(member).book().available()).isEqualTo(Rupiah.of(200_000));
        assertPublished("credited");
    }

    @Test
    void a_head_that_was_written_since_it_was_read_still_advances_and_publishes_once() {
        credit(member, 500_000);
        ClaimId claim = ClaimId.next();
        hold.claimSubmitted(member, claim);
        Heads.Head read = heads.find(member);
        Posting next = read.book().next(credit("next", 100), Instant.now());
        assertThat(journal.write(next)).isEqualTo(Journal.Outcome.WRITTEN);
        heads.republish(journal.find(member, Entry.holdId(claim)).orElseThrow());

        Heads.Head after = heads.advance(read, next);

        assertThat(after.book().sequence()).isEqualTo(next.sequence());
        assertThat(after).isEqualTo(heads.find(member));
        assertPublished("credited", "balance-held", "balance-held", "credited");
    }

    @Test
    void a_place_in_a_book_is_given_to_one_posting_only() {
        Posting one = ledger.current(member).next(credit("one", 100), Instant.now());
        Posting other = ledger.current(member).next(credit("other", 200), Instant.now());

        assertThat(journal.write(one)).isEqualTo(Journal.Outcome.WRITTEN);
        assertThat(journal.write(other)).isEqualTo(Journal.Outcome.PLACE_TAKEN);
        assertThat(journal.write(one)).isEqualTo(Journal.Outcome.ALREADY_BOOKED);
        assertThat(ledger.current(member).available()).isEqualTo(Rupiah.of(100));
    }

    @Test
    void many_writers_of_one_member_at_once_lose_nothing_and_count_nothing_twice() throws Exception {
        credit(member, 1_000);
        ClaimId claim = ClaimId.next();
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                work.add(threads.submit(() -> credit(member, 1, 1, 1, 1)));
                work.add(threads.submit(() -> hold.claimSubmitted(member, claim)));
            }
        }
        for (Future<?> done : work) {
            done.get();
        }

        var book = ledger.current(member);
        assertThat(book.balance()).isEqualTo(Rupiah.of(1_024));
        assertThat(book.sequence()).isEqualTo(26);
        assertThat(book.claim(claim)).isPresent();
        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents())
                        .filteredOn("credited"::equals)
                        .hasSize(25));
        // Once, and again for every submission that found it held.
        assertThat(publishedEvents()).filteredOn("balance-held"::equals).hasSizeBetween(1, 6);
        List<Long> balances = published().stream()
                .map(event -> event.json().get("balance").asLong())
                .toList();
        assertThat(balances).isSorted();
        List<Long> sequences =
                published().stream().map(event -> event.sequence()).toList();
        assertThat(sequences)
                .isEqualTo(LongStream.rangeClosed(1, sequences.size()).boxed().toList());
        assertThat(proveLedger().findings().violations()).isEmpty();
    }

    @Test
    void reading_every_topic_from_the_beginning_again_changes_nothing_in_the_books() {
        wholeLifeOfAClaim();
        wholeLifeOfABenefit();
        Book book = ledger.current(member);
        long postings = proveLedger().findings().postings();
        List<String> publishedBefore = publishedEvents();
        long deadLetters = mongo.getCollection("deadLetters").countDocuments();

        topics.redeliverAll(container);

        Findings report = proveLedger().findings();
        assertThat(report.postings()).isEqualTo(postings);
        assertThat(report.violations()).isEmpty();
        assertThat(ledger.current(member)).isEqualTo(book);
        assertThat(mongo.getCollection("deadLetters").countDocuments()).isEqualTo(deadLetters);
        // What a claim may still wait for is published again: of this member's, the settlement that stands.
        List<String> publishedAfter = new ArrayList<>(publishedBefore);
        publishedAfter.add("balance-settled");
        assertThat(publishedEvents()).isEqualTo(publishedAfter);
    }

    private void wholeLifeOfAClaim() {
        credit(member, 5_000_000);
        ClaimId cancelled = ClaimId.next();
        submitted(cancelled);
        cancelled(cancelled);
        awaitEvent("hold-released");
        ClaimId paid = ClaimId.next();
        PayoutId first = PayoutId.next();
        submitted(paid);
        approved(paid, first, 5_000_000, 0);
        completed(first, paid, 5_000_000);
        awaitEvent("balance-settled");
        returned(first, paid, 5_000_000);
        awaitEvent("settlement-reversed");
        completed(PayoutId.next(), paid, 5_000_000);
        assertPublished(
                "credited",
                "balance-held",
                "hold-released",
                "balance-held",
                "balance-settled",
                "settlement-reversed",
                "balance-settled");
    }

    private void wholeLifeOfABenefit() {
        AccidentId accident = AccidentId.next();
        PayoutId first = PayoutId.next();
        benefitOrdered(accident, first, 140_000_000);
        benefitOrdered(accident, first, 140_000_000);
        benefitCompleted(first, accident, 140_000_000);
        awaitEvent("benefit-settled");
        benefitReturned(first, accident, 140_000_000);
        awaitEvent("benefit-reversed");
        benefitCompleted(PayoutId.next(), accident, 140_000_000);
        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents())
                        .endsWith("benefit-settled", "benefit-reversed", "benefit-settled"));
    }

    /** The posting is written, and then the process dies. */
    private void crashAfter(Entry entry) {
        Posting posting = ledger.current(member).next(entry, Instant.now());
        assertThat(journal.write(posting)).isEqualTo(Journal.Outcome.WRITTEN);
    }

    private Entry credit(String externalId, long amount) {
        return new Entry.Credit(
                CreditKind.CONTRIBUTION, YearMonth.of(2026, 10), Rupiah.of(amount), member + externalId);
    }

    private void assertPublished(String... facts) {
        Awaitility.await().untilAsserted(() -> assertThat(publishedEvents()).containsExactly(facts));
    }
}
