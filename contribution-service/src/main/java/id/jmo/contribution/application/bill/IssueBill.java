package id.jmo.contribution.application.bill;

import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.bill.Amounts;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.BillLine;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues a bill. First its lines are stored, in batches and as often as a crash asks for, and then the bill, whose amounts are
 * those of its stored lines: nobody sees a bill in part.
 */
@UseCase
public class IssueBill {

    private static final Logger LOG = LoggerFactory.getLogger(IssueBill.class);

    private final Bills bills;
    private final BillLines lines;
    private final Clock clock;

    IssueBill(Bills bills, BillLines lines, Clock clock) {
        this.bills = bills;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * What is to be billed.
     *
     * @param id the same whenever the command is repeated
     * @param dueOn the last day on which it is paid in time
     * @param expiresAt from when it can no longer be paid
     * @param penalty of an employer who pays late
     * @param credit what was paid too much before
     */
    public record Order(
            BillId id,
            Payer payer,
            Segment segment,
            LocalDate dueOn,
            Instant expiresAt,
            Rupiah penalty,
            Rupiah credit) {}

    /**
     * Issues a bill of these lines; repeated, it changes nothing.
     *
     * @param of numbered from 1, rising
     * @return the bill; the one of before if it was issued before
     * @throws IllegalArgumentException if there is nothing to pay
     */
    public Bill issue(Order order, Stream<BillLine> of) {
        Optional<Bill> before = bills.find(order.id());
        if (before.isPresent()) {
            return before.get();
        }
        int last = 0;
        List<BillLine> batch = new ArrayList<>();
        for (Iterator<BillLine> next = of.iterator(); next.hasNext(); ) {
            BillLine line = next.next();
            last = Math.max(last, line.number());
            batch.add(line);
            if (batch.size() == BillLines.BATCH || !next.hasNext()) {
                lines.write(order.id(), batch);
                batch = new ArrayList<>();
            }
        }
        return issue(order, last);
    }

    /** Stores lines of a bill that is issued later, for whoever has them bit by bit; a line that is there is replaced. */
    public void prepare(BillId bill, List<BillLine> some) {
        lines.write(bill, some);
    }

    /**
     * Issues a bill of the lines that were prepared.
     *
     * @param lastLine the highest number of a line
     * @see #issue(Order, Stream)
     */
    public Bill issue(Order order, int lastLine) {
        Optional<Bill> before = bills.find(order.id());
        if (before.isPresent()) {
            return before.get();
        }
        Rupiah sum = Rupiah.ZERO;
        SortedSet<YearMonth> months = new TreeSet<>();
        for (int after = 0; after < lastLine; after += BillLines.BATCH) {
            for (BillLine line : lines.batch(order.id(), after)) {
                sum = sum.plus(line.split().total());
                months.add(line.month());
            }
        }
        Amounts amounts = new Amounts(sum, order.penalty(), order.credit());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Bill bill = bills.issue(code -> new Bill(
                order.id(),
                code,
                order.payer(),
                order.segment(),
                List.copyOf(months),
                amounts,
                lastLine,
                order.dueOn(),
                now,
                order.expiresAt().truncatedTo(ChronoUnit.MILLIS),
                null,
                new BillState.Open(),
                0));
        LOG.info("Bill {} of {} lines issued: {}", bill.id(), lastLine, bill.amount());
        return bill;
    }
}
