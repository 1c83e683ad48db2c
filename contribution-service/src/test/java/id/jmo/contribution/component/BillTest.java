package id.jmo.contribution.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.application.bill.Bills;
import id.jmo.contribution.application.bill.CancelBill;
import id.jmo.contribution.application.bill.InquireBill;
import id.jmo.contribution.application.bill.IssueBill;
import id.jmo.contribution.application.bill.PayBill;
import id.jmo.contribution.application.bill.PayBill.Outcome;
import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class BillTest extends ContributionComponentTest {

    private static final Employer EMPLOYER = new Employer("JJ010001", "PT Cakrawala Antariksa");
    private static final PaymentReference PAYMENT = new PaymentReference("bank-1");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    IssueBill issueBill;

    @Autowired
    InquireBill inquireBill;

    @Autowired
    PayBill payBill;

    @Autowired
    CancelBill cancelBill;

    @Autowired
    Bills bills;

    @Autowired
    Contributions contributions;

    @Test
    void a_paid_bill_becomes_one_contribution_for_each_line_and_each_is_published_under_its_member() {
        MemberId worker = MemberId.next();
        Bill bill = issueBill.issue(
                workersOrder(BillId.next(), worker),
                Stream.of(line(1, worker, OCTOBER), line(2, worker, OCTOBER.plusMonths(1))));
        assertThat(bill.amount()).isEqualTo(Rupiah.of(190_600));
        assertThat(bill.months()).containsExactly(OCTOBER, OCTOBER.plusMonths(1));
        PublishedEvent issued =
                topics.await(BILLS, "id.jmo.bill.issued.v1", bill.id().toString());
        assertThat(issued.json().path("amount").asLong()).isEqualTo(190_600);

        Instant paidAt = Instant.now();
        assertThat(payBill.pay(bill.code(), PAYMENT, bill.amount(), paidAt)).isInstanceOf(Outcome.Paid.class);
        assertThat(payBill.pay(bill.code(), PAYMENT, bill.amount(), paidAt)).isInstanceOf(Outcome.PaidBefore.class);

        awaitPosted(bill.id());
        List<Contribution> history = contributions.of(worker, null, 10);
        assertThat(history).extracting(Contribution::month).containsExactly(OCTOBER.plusMonths(1), OCTOBER);
        assertThat(history).allMatch(paid -> paid.paidOn().equals(Jakarta.dateOf(paidAt)));
        Contribution first = history.getLast();
        assertThat(contributions.of(
                        worker,
                        new Contributions.Place(
                                OCTOBER.plusMonths(1), history.getFirst().id()),
                        10))
                .containsExactly(first);
        PublishedEvent published =
                topics.await(CONTRIBUTIONS, "id.jmo.contribution.paid.v1", worker + "/" + first.id());
        assertThat(published.key()).isEqualTo(worker.toString());
        assertThat(published.json().path("memberId").asString()).isEqualTo(worker.toString());
        assertThat(published.json().path("jhtWorker").asLong()).isEqualTo(59_000);
        assertThat(published.json().path("programmes").toString()).isEqualTo("[\"JKK\",\"JKM\",\"JHT\"]");
        topics.await(BILLS, "id.jmo.bill.paid.v1", bill.id().toString());
    }

    @Test
    void the_bill_of_an_employer_is_posted_in_batches_from_where_a_crash_left_it_and_nothing_twice() {
        BillId id = BillId.next();
        List<MemberId> workers =
                IntStream.range(0, 1_203).mapToObj(_ -> MemberId.next()).toList();
        // A faulty line has no number, so one is missing here.
        Stream<BillLine> lines = IntStream.rangeClosed(1, 1_204)
                .filter(number -> number != 600)
                .mapToObj(number -> employersLine(number, workers.get(number < 600 ? number - 1 : number - 2)));
        Bill bill = issueBill.issue(employersOrder(id), lines);
        assertThat(bill.amount()).isEqualTo(Rupiah.of(1_203 * 300_000 + 5_000));
        payBill.pay(bill.code(), PAYMENT, bill.amount(), Instant.now());
        awaitPosted(id);
        assertThat(postedOf(id)).isEqualTo(1_203);

        // The crash: the second batch was written and the bill does not say so.
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id.toString())),
                new Update()
                        .set("postedLines", 500)
                        .set("postingDueAt", Instant.now())
                        .inc("version", 1),
                "bills");
        awaitPosted(id);

        assertThat(postedOf(id)).isEqualTo(1_203);
        MemberId last = workers.getLast();
        assertThat(contributions.of(last, null, 10)).singleElement().satisfies(paid -> {
            assertThat(paid.employer()).isEqualTo(EMPLOYER);
            topics.await(CONTRIBUTIONS, "id.jmo.contribution.paid.v1", last + "/" + paid.id());
            assertThat(topics.published(CONTRIBUTIONS, last + "/" + paid.id())).hasSize(1);
        });
    }

    @Test
    void a_bill_that_is_issued_again_is_the_one_of_before_also_if_its_lines_came_bit_by_bit() {
        BillId id = BillId.next();
        MemberId worker = MemberId.next();
        issueBill.prepare(id, List.of(line(1, worker, OCTOBER)));
        issueBill.prepare(id, List.of(line(1, worker, OCTOBER), line(2, worker, OCTOBER.plusMonths(1))));

        Bill bill = issueBill.issue(workersOrder(id, worker), 2);

        assertThat(issueBill.issue(workersOrder(id, worker), 2)).isEqualTo(bill);
        assertThat(bill.amount()).isEqualTo(Rupiah.of(190_600));
        assertThat(inquireBill.byCode(bill.code())).contains(bill);
        assertThat(inquireBill.byId(id)).contains(bill);
    }

    @Test
    void a_bill_is_found_by_the_account_that_the_bank_created_for_it_and_by_no_other() {
        Bill bill = issued(MemberId.next());
        VirtualAccount account = VirtualAccount.of("88099", bill.code());
        assertThat(inquireBill.byAccount(account)).isEmpty();

        bills.change(bill.id(), current -> Bills.Step.silently(current.withVirtualAccount(account)));

        assertThat(inquireBill.byAccount(account)).map(Bill::id).contains(bill.id());
        assertThat(inquireBill.byAccount(VirtualAccount.of("77099", bill.code())))
                .isEmpty();
    }

    @Test
    void what_does_not_pay_a_bill_is_refused_by_its_reason_and_nothing_is_posted() {
        Bill bill = issued(MemberId.next());
        assertThat(payBill.pay(bill.code(), PAYMENT, Rupiah.of(1), Instant.now()))
                .isInstanceOf(Outcome.WrongAmount.class);
        assertThat(payBill.pay(bill.code(), PAYMENT, bill.amount(), bill.expiresAt()))
                .isInstanceOf(Outcome.Expired.class);
        assertThat(payBill.pay(new PaymentCode("999999999999"), PAYMENT, bill.amount(), Instant.now()))
                .isInstanceOf(Outcome.Unknown.class);

        cancelBill.cancel(bill.id());
        assertThat(payBill.pay(
                        bill.code(), PAYMENT, bill.amount(), Instant.now().plusSeconds(1)))
                .isInstanceOf(Outcome.Cancelled.class);
        topics.await(BILLS, "id.jmo.bill.cancelled.v1", bill.id().toString());
        assertThat(postedOf(bill.id())).isZero();

        Bill paid = issued(MemberId.next());
        payBill.pay(paid.code(), PAYMENT, paid.amount(), Instant.now());
        assertThat(payBill.pay(paid.code(), new PaymentReference("bank-2"), paid.amount(), Instant.now()))
                .isInstanceOf(Outcome.PaidByAnother.class);
    }

    @Test
    void a_bill_whose_time_is_over_ends_and_is_paid_after_all_by_money_that_was_there_in_time() {
        MemberId worker = MemberId.next();
        Instant over = Instant.now().minus(1, ChronoUnit.DAYS);
        Bill bill = issueBill.issue(
                new IssueBill.Order(
                        BillId.next(),
                        new Payer.Worker(worker),
                        Segment.BPU,
                        Jakarta.dateOf(over),
                        over,
                        Rupiah.ZERO,
                        Rupiah.ZERO),
                Stream.of(line(1, worker, OCTOBER)));

        topics.await(BILLS, "id.jmo.bill.expired.v1", bill.id().toString());
        assertThat(payBill.pay(bill.code(), PAYMENT, bill.amount(), Instant.now()))
                .isInstanceOf(Outcome.Expired.class);
        assertThat(payBill.pay(bill.code(), PAYMENT, bill.amount(), over.minusSeconds(1)))
                .isInstanceOf(Outcome.Paid.class);
        awaitPosted(bill.id());
    }

    private Bill issued(MemberId worker) {
        return issueBill.issue(workersOrder(BillId.next(), worker), Stream.of(line(1, worker, OCTOBER)));
    }

    private static IssueBill.Order workersOrder(BillId id, MemberId worker) {
        return new IssueBill.Order(
                id,
                new Payer.Worker(worker),
                Segment.BPU,
                LocalDate.of(2026, 10, 15),
                Instant.now().plus(7, ChronoUnit.DAYS),
                Rupiah.ZERO,
                Rupiah.ZERO);
    }

    private static IssueBill.Order employersOrder(BillId id) {
        return new IssueBill.Order(
                id,
                new Payer.OfEmployer(EMPLOYER),
                Segment.PU,
                LocalDate.of(2026, 11, 16),
                Instant.now().plus(30, ChronoUnit.DAYS),
                Rupiah.of(5_000),
                Rupiah.ZERO);
    }

    private static BillLine line(int number, MemberId worker, YearMonth month) {
        return new BillLine(
                number,
                worker,
                month,
                Segment.BPU,
                Rupiah.of(2_950_000),
                Split.ofIndependentWorker(Rupiah.of(29_500), Rupiah.of(6_800), Rupiah.of(59_000)),
                null);
    }

    private static BillLine employersLine(int number, MemberId worker) {
        return new BillLine(
                number,
                worker,
                OCTOBER,
                Segment.PU,
                Rupiah.of(5_000_000),
                new Split(
                        Rupiah.of(12_000),
                        Rupiah.of(3_000),
                        Rupiah.of(185_000),
                        Rupiah.of(100_000),
                        Rupiah.ZERO,
                        Rupiah.ZERO),
                EMPLOYER);
    }

    private void awaitPosted(BillId id) {
        await().until(() -> bills.find(id).orElseThrow().isPosted());
        assertThat(bills.find(id).orElseThrow().state()).isInstanceOf(BillState.Paid.class);
    }

    private long postedOf(BillId id) {
        return mongo.count(Query.query(Criteria.where("billId").is(id.toString())), Document.class, "contributions");
    }
}
