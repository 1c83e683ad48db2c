package id.jmo.payout.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.payout.component.BankAnswer.AsItShould;
import id.jmo.payout.component.BankAnswer.Fault;
import id.jmo.payout.component.BankAnswer.Holder;
import id.jmo.payout.component.DocumentedTable.Play;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For each answer the bank can give, the state it leads to: the tables of docs/payouts.md, row by row, read from there.
 *
 * <p>To see the state that an answer leads to, the bank is kept from giving the next: whatever is asked afterwards is
 * answered with HTTP 500 until the state is seen. Each row pays to an account of its own and spends its time waiting, so
 * several are played at once.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = PayoutComponentTest.CONSUMER_GROUP, mode = ResourceAccessMode.READ)
class BankAnswersTest extends PayoutComponentTest {

    private static final List<String> OUTCOMES = List.of("PAID", "REFUSED", "RETURNED");

    private static final AtomicBoolean PAID_BEFORE = new AtomicBoolean();
    private static final CountDownLatch WARM = new CountDownLatch(1);

    static Stream<Play> everyAnswerToATransfer() {
        return DocumentedTable.under("## Every answer to a transfer").plays();
    }

    static Stream<Play> accountInquiry() {
        return DocumentedTable.under("### Account inquiry (16), in ORDERED").plays();
    }

    static Stream<Play> transfer() {
        return DocumentedTable.under("### Transfer (18), in TRANSFER_ASKED").plays();
    }

    /** Each answer in each of the states in which the status is asked. */
    static Stream<Arguments> status() {
        return DocumentedTable.under("### Transfer status (36)")
                .plays()
                .flatMap(play -> Stream.of(
                        Arguments.of("TRANSFER_ASKED", play, play.cell(2)),
                        Arguments.of("UNDER_WAY", play, play.cell(3)),
                        Arguments.of("REFUSAL_DOUBTED", play, play.cell(4)),
                        Arguments.of("PAID", play, play.cell(5))));
    }

    /** The first payment of a process is slow: classes, keys and a token are fetched with it. */
    @BeforeEach
    void somebodyHasBeenPaid() {
        if (PAID_BEFORE.compareAndSet(false, true)) {
            Case first = newCase();
            approve(first);
            awaitEvent(COMPLETED, first);
            WARM.countDown();
        }
        await().until(() -> WARM.getCount() == 0);
    }

    @ParameterizedTest
    @MethodSource("everyAnswerToATransfer")
    void every_answer_to_a_transfer_leads_where_the_table_says_and_pays_at_most_once(Play row) {
        Case claim = newCase();
        play("transfer", claim, row.answer());
        long kept = keepFromAnswering("status", claim);

        approve(claim);

        awaitAfter(claim, "status", 0, row.cell(2));
        SandboxBank.clearFault(kept);
        awaitState(claim, row.cell(3));
        int transfers = Integer.parseInt(row.cell(4));
        if (row.cell(3).equals("PAID")) {
            awaitEvent(COMPLETED, claim);
            assertPaidOnce(claim, transfers);
            assertThat(eventsOf(claim)).containsExactly(COMPLETED);
        } else {
            assertNothingPaid(claim, transfers);
        }
    }

    @ParameterizedTest
    @MethodSource("accountInquiry")
    void an_answer_to_an_inquiry_leads_where_the_table_says(Play row) {
        Case claim = caseFor(row.answer());
        play("inquiry", claim, row.answer());
        String state = state(row.cell(2));
        long kept = state.equals("ORDERED") ? keepFromAnswering("inquiry", claim) : 0;

        approve(claim);

        if (state.equals("ORDERED")) {
            awaitAfter(claim, "inquiry", 1, state);
            SandboxBank.clearFault(kept);
        }
        if (state.equals("REFUSED")) {
            assertRefused(claim, row.cell(2), 0);
        } else {
            awaitEvent(COMPLETED, claim);
            assertPaidOnce(claim, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("transfer")
    void an_answer_to_a_transfer_leads_where_the_table_says(Play row) {
        Case claim = newCase();
        play("transfer", claim, row.answer());
        long kept = keepFromAnswering("status", claim);
        String state = state(row.cell(2));

        approve(claim);

        awaitAfter(claim, "status", 0, state);
        SandboxBank.clearFault(kept);
        if (state.equals("REFUSED")) {
            assertRefused(claim, row.cell(2), 1);
        } else {
            awaitEvent(COMPLETED, claim);
            assertPaidOnce(claim, asked(claim, "transfer"));
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("status")
    void an_answer_to_a_question_leads_where_the_table_says(String from, Play row, String expected) {
        if (from.equals("PAID")) {
            playOncePaid(row, expected);
            return;
        }
        Case claim = newCase();
        int questionsBefore = bringTo(from, claim);
        play("status", claim, row.answer());
        long kept = keepFromAnswering("status", claim);

        approve(claim);

        if (state(expected).equals("ACCOUNT_CONFIRMED")) {
            // The same transfer follows at once; it is what tells.
            await().until(() -> asked(claim, "transfer") == 2);
            assertThat(SandboxBank.visits(claim.reference())).startsWith("inquiry", "transfer", "status", "transfer");
        } else {
            awaitAfter(claim, "status", questionsBefore + 1, state(expected));
        }
        SandboxBank.clearFault(kept);
        if (!state(expected).equals("REFUSAL_DOUBTED")) {
            assertOutcome(claim, expected);
        }
    }

    /** Prepares the answers that lead there; how many questions come before. */
    private static int bringTo(String state, Case claim) {
        switch (state) {
            case "UNDER_WAY" -> play("transfer", claim, BankAnswer.of("PENDING_THEN_SUCCESS"));
            case "TRANSFER_ASKED" -> play("transfer", claim, BankAnswer.of("CUT_AFTER_ACTING"));
            case "REFUSAL_DOUBTED" -> {
                play("transfer", claim, BankAnswer.of("CUT_AFTER_ACTING"));
                play("transfer", claim, BankAnswer.of("4031802"));
                play("status", claim, BankAnswer.of("4043601"));
                return 1;
            }
            default -> throw new AssertionError(state);
        }
        return 0;
    }

    @Test
    void the_refusal_of_a_repeated_transfer_counts_when_the_bank_still_knows_nothing_after_the_waiting_time() {
        Case claim = newCase();
        play("transfer", claim, BankAnswer.of("CUT_BEFORE_ACTING"));
        play("transfer", claim, BankAnswer.of("4031802"));

        approve(claim);

        awaitState(claim, "REFUSAL_DOUBTED");
        assertThat(eventsOf(claim)).isEmpty();
        assertRefused(claim, "REFUSED, LIMIT_EXCEEDED", 2);
    }

    /**
     * The payout is paid first, and only then is the bank's answer prepared: on a slow machine the answer to the transfer
     * may come too late, and the inquiry that follows would have consumed the row's answer in another state.
     */
    private void playOncePaid(Play row, String expected) {
        Case claim = newCase();
        long failing = keepFromAnswering("status", claim);
        approve(claim);
        await().until(() -> stateOf(claim).equals("PAID") || asked(claim, "status") > 0);
        if (!stateOf(claim).equals("PAID")) {
            SandboxBank.clearFault(failing);
            awaitState(claim, "PAID");
            failing = keepFromAnswering("status", claim);
        }
        play("status", claim, row.answer());
        long kept = keepFromAnswering("status", claim);
        // Until now the fault that was asked for first was the one to strike.
        SandboxBank.clearFault(failing);

        awaitAfter(claim, "status", asked(claim, "status") + 1, state(expected));
        SandboxBank.clearFault(kept);
        assertOutcome(claim, expected);
    }

    private void assertOutcome(Case claim, String expected) {
        if (state(expected).equals("REFUSED")) {
            assertThat(awaitEvent(REFUSED, claim).json().path("reason").asString())
                    .isEqualTo(reason(expected));
        } else if (state(expected).equals("RETURNED")) {
            awaitEvent(RETURNED, claim);
        } else {
            awaitEvent(COMPLETED, claim);
            await().until(() -> SandboxBank.balance(claim.account()) == NET);
            assertPaidOnce(claim, asked(claim, "transfer"));
        }
    }

    @Test
    void every_test_that_the_tables_name_is_there() throws IOException {
        List<String> named = Stream.of(
                        "## Every answer to a transfer",
                        "### Account inquiry (16), in ORDERED",
                        "### Transfer (18), in TRANSFER_ASKED",
                        "### Transfer status (36)")
                .flatMap(heading -> DocumentedTable.under(heading).namedTests())
                .distinct()
                .toList();
        List<String> there;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            there = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }

        assertThat(named).isNotEmpty().isSubsetOf(there);
    }

    @Test
    void the_holders_name_may_be_written_as_banks_write_it() {
        Case claim = newCase("Hj. Eileen  C., S.E.", "");

        approve(claim);

        awaitEvent(COMPLETED, claim);
    }

    @Test
    void a_bank_that_wrongly_says_unknown_does_not_pay_twice_because_the_reference_is_the_same() {
        Case claim = newCase();
        play("transfer", claim, BankAnswer.of("CUT_AFTER_ACTING"));
        play("status", claim, BankAnswer.of("4043601"));

        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 2);
    }

    @Test
    void a_transfer_under_way_that_the_bank_no_longer_knows_is_asked_about_and_not_repeated() {
        Case claim = newCase();
        SandboxBank.fault("transfer", claim.account(), "PENDING_THEN_SUCCESS", ",\"calls\":1,\"delay\":\"PT1S\"");
        SandboxBank.fault("status", claim.account(), "ANSWER_BEFORE_ACTING", ",\"calls\":3,\"code\":\"4043601\"");

        approve(claim);

        awaitEvent(COMPLETED, claim);
        assertPaidOnce(claim, 1);
    }

    private static Case caseFor(BankAnswer answer) {
        return switch (answer) {
            case AsItShould _ -> newCase();
            case Fault _ -> newCase();
            case BankAnswer.Account account -> newCase("EILEEN COLLINS", ",\"status\":\"" + account.status() + "\"");
            case Holder holder -> newCase(holder.name(), "");
        };
    }

    /** Once; a fault that was asked for before strikes first. */
    private static void play(String operation, Case claim, BankAnswer answer) {
        if (answer instanceof Fault fault) {
            SandboxBank.fault(operation, claim.account(), fault.kind(), ",\"calls\":1" + fault.more());
        }
    }

    private static long keepFromAnswering(String operation, Case claim) {
        return SandboxBank.fault(operation, claim.account(), "HTTP_500", "");
    }

    /** The state when it is an outcome, or when the bank has been asked again, so that the answer has been thought of. */
    private void awaitAfter(Case claim, String operation, int questions, String state) {
        boolean outcome = OUTCOMES.contains(state) && questions == 0
                || List.of("REFUSED", "RETURNED").contains(state);
        await().until(() -> stateOf(claim).equals(state) && (outcome || asked(claim, operation) > questions));
        if (!outcome) {
            // It stays so: what is asked now has no answer.
            assertThat(stateOf(claim)).isEqualTo(state);
        }
    }

    private void assertRefused(Case claim, String expected, int transfers) {
        assertThat(awaitEvent(REFUSED, claim).json().path("reason").asString()).isEqualTo(reason(expected));
        assertThat(stateOf(claim)).isEqualTo("REFUSED");
        assertNothingPaid(claim, transfers);
    }

    private static int asked(Case claim, String operation) {
        return (int) SandboxBank.visits(claim.reference()).stream()
                .filter(operation::equals)
                .count();
    }

    /** {@code REFUSED, LIMIT_EXCEEDED} is a state with its reason. */
    private static String state(String cell) {
        return cell.split(",")[0].strip();
    }

    private static String reason(String cell) {
        return cell.split(",")[1].strip();
    }
}
