package id.jmo.contribution.model.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.Programme;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.BillDecision.Ignored;
import id.jmo.contribution.model.bill.BillDecision.Moved;
import id.jmo.contribution.model.bill.BillDecision.Reason;
import id.jmo.contribution.model.bill.BillDecision.Refused;
import id.jmo.contribution.model.bill.BillTrigger.PayerCancels;
import id.jmo.contribution.model.bill.BillTrigger.PaymentReceived;
import id.jmo.contribution.model.bill.BillTrigger.TimePassed;
import id.jmo.platform.testsupport.LifecyclePage;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of the lifecycle: complete, true, and drawn in the documentation. */
class BillLifecycleTest {

    private static final Instant IN_TIME = Examples.ISSUED.plusSeconds(60);
    private static final Instant TOO_LATE = Examples.EXPIRES;
    private static final Instant LONG_AFTERWARDS = Examples.EXPIRES.plusSeconds(1_000_000);

    private static final Bill PAID = Examples.after(Examples.open(), Examples.payment(IN_TIME), IN_TIME);
    private static final Bill EXPIRED = Examples.after(Examples.open(), new TimePassed(), LONG_AFTERWARDS);
    private static final Bill CANCELLED = Examples.after(Examples.open(), new PayerCancels(), IN_TIME.plusSeconds(60));

    @Test
    void the_table_is_exactly_what_the_code_does() {
        Set<String> declared = new TreeSet<>();
        BillLifecycle.TABLE.forEach(row -> declared.add(edge(row.from(), row.trigger(), row.to())));

        Set<String> taken = new TreeSet<>();
        for (Bill bill : List.of(Examples.open(), PAID, EXPIRED, CANCELLED)) {
            for (BillTrigger trigger : List.of(Examples.payment(IN_TIME), new TimePassed(), new PayerCancels())) {
                if (BillLifecycle.decide(bill, trigger, LONG_AFTERWARDS) instanceof Moved(Bill moved, BillFact fact)) {
                    assertThat(fact.bill()).isEqualTo(moved);
                    taken.add(edge(
                            bill.state().getClass(),
                            trigger.getClass(),
                            moved.state().getClass()));
                }
            }
        }

        assertThat(taken).isEqualTo(declared);
    }

    @Test
    void a_payment_that_comes_again_changes_nothing_and_another_one_is_refused() {
        assertThat(BillLifecycle.decide(PAID, Examples.payment(IN_TIME), LONG_AFTERWARDS))
                .isInstanceOf(Ignored.class);
        PaymentReceived another =
                new PaymentReceived(new PaymentReference("20261003-000002"), Rupiah.of(95_300), IN_TIME);
        assertThat(BillLifecycle.decide(PAID, another, IN_TIME)).isEqualTo(new Refused(Reason.PAID_BY_ANOTHER));
    }

    @Test
    void a_bill_is_paid_as_a_whole_and_with_nothing_above() {
        for (long wrong : new long[] {95_299, 95_301, 0, -95_300}) {
            PaymentReceived payment = new PaymentReceived(Examples.PAYMENT, Rupiah.of(wrong), IN_TIME);
            assertThat(BillLifecycle.decide(Examples.open(), payment, IN_TIME))
                    .isEqualTo(new Refused(Reason.WRONG_AMOUNT));
        }
    }

    @Test
    void what_the_bank_received_in_time_counts_however_late_it_says_so() {
        for (Bill bill : List.of(Examples.open(), EXPIRED, CANCELLED)) {
            assertThat(BillLifecycle.decide(bill, Examples.payment(IN_TIME), LONG_AFTERWARDS))
                    .isInstanceOf(Moved.class);
        }
        for (Bill bill : List.of(Examples.open(), EXPIRED)) {
            assertThat(BillLifecycle.decide(bill, Examples.payment(TOO_LATE), LONG_AFTERWARDS))
                    .isEqualTo(new Refused(Reason.EXPIRED));
        }
        assertThat(BillLifecycle.decide(CANCELLED, Examples.payment(IN_TIME.plusSeconds(60)), LONG_AFTERWARDS))
                .isEqualTo(new Refused(Reason.CANCELLED));
    }

    @Test
    void only_an_open_bill_is_cancelled() {
        assertThat(BillLifecycle.decide(PAID, new PayerCancels(), IN_TIME)).isEqualTo(new Refused(Reason.NOT_OPEN));
        assertThat(BillLifecycle.decide(EXPIRED, new PayerCancels(), IN_TIME)).isEqualTo(new Refused(Reason.NOT_OPEN));
        assertThat(BillLifecycle.decide(CANCELLED, new PayerCancels(), IN_TIME)).isInstanceOf(Ignored.class);
    }

    @Test
    void a_line_becomes_the_same_contribution_however_often_that_is_found_out() {
        BillId bill = Examples.open().id();
        Contribution first = Examples.line(1).paid(bill, LocalDate.of(2026, 10, 3));

        assertThat(Examples.line(1).paid(bill, LocalDate.of(2026, 10, 3))).isEqualTo(first);
        assertThat(Examples.line(2).paid(bill, LocalDate.of(2026, 10, 3)).id()).isNotEqualTo(first.id());
        assertThat(Examples.line(1)
                        .paid(BillId.next(), LocalDate.of(2026, 10, 3))
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    void a_bill_asks_for_its_lines_and_the_penalty_less_what_was_paid_before() {
        assertThat(new Amounts(Rupiah.of(100_000), Rupiah.of(2_000), Rupiah.of(500)).due())
                .isEqualTo(Rupiah.of(101_500));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amounts(Rupiah.of(500), Rupiah.ZERO, Rupiah.of(501)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amounts(Rupiah.of(500), Rupiah.of(-1), Rupiah.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amounts(Rupiah.ZERO, Rupiah.of(500), Rupiah.ZERO));
    }

    @Test
    void a_split_names_the_programmes_that_something_is_paid_for() {
        assertThat(Examples.line(1).split().programmes()).containsExactly(Programme.JKK, Programme.JKM, Programme.JHT);
        assertThat(Split.ofIndependentWorker(Rupiah.of(10_000), Rupiah.of(6_800), Rupiah.ZERO)
                        .programmes())
                .containsExactly(Programme.JKK, Programme.JKM);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Split.ofIndependentWorker(Rupiah.of(-1), Rupiah.ZERO, Rupiah.ZERO));
    }

    @Test
    void the_number_of_a_virtual_account_holds_the_payment_code() {
        PaymentCode code = new PaymentCode("123456789012");

        assertThat(VirtualAccount.of("88099", code).paymentCode()).isEqualTo(code);
        assertThatIllegalArgumentException().isThrownBy(() -> new VirtualAccount("12345678901"));
    }

    @Test
    void the_page_in_the_documentation_is_drawn_from_the_table() throws IOException {
        LifecyclePage page = LifecyclePage.of("bill-lifecycle.md", "a bill", "contribution-service", "BillLifecycle")
                .begins("Open", "bill issued")
                .ends(BillState.Paid.class, BillState.Expired.class, BillState.Cancelled.class);
        BillLifecycle.TABLE.forEach(row -> page.row(row.from(), row.trigger(), List.of(row.to())));

        page.isTheOneInTheDocumentation("""
                A bill is paid once, as a whole: another amount, and a second payment, are refused and change nothing. An expired or
                cancelled bill becomes paid only by money that the bank had received before, and says so late.
                """);
    }

    private static String edge(Class<?> from, Class<?> trigger, Class<?> to) {
        return from.getSimpleName() + " --" + trigger.getSimpleName() + "--> " + to.getSimpleName();
    }
}
