package id.jmo.contribution.model.wages;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employer reported with one file: the workers and wages that it adds to a month, and the bill for them.
 *
 * @param expectedLines how many lines the file has according to its sender; none if the sender did not say
 * @param workers who are reported with it
 * @param wages their sum
 * @param bill the latest
 * @param attempt how many bills there were; an unpaid one expires and is issued anew with its penalty
 * @param dueAt from when the bill is to be issued; none when there is nothing to do
 */
public record WageReport(
        WageReportId id,
        EmployerNumber employer,
        YearMonth month,
        @Nullable Long expectedLines,
        Status status,
        int workers,
        Rupiah wages,
        @Nullable BillId bill,
        int attempt,
        Instant receivedAt,
        @Nullable Instant dueAt) {

    /** How far it is. */
    public enum Status {
        /** The file is being read; nothing of it is billed before its end. */
        READING,
        /** The file was read, and the bill is being written. */
        BILLING,
        /** There is a bill for all that is sound in the file. */
        BILLED,
        /** Nothing in the file is new and sound. */
        NOTHING_TO_BILL,
        /**
         * The file does not have as many lines as its sender said, so it may have been cut off, or it has too many faults to be
         * read to its end. Nothing of it is billed.
         */
        INCOMPLETE,
        /** Before it was read to its end, another file gave the same workers. Nothing of it is billed. */
        REPLACED,
        /** Its sender took it back before it was paid: its bill is cancelled, and another file may give the same workers. */
        CANCELLED;

        public boolean isOver() {
            return switch (this) {
                case READING, BILLING -> false;
                case BILLED, NOTHING_TO_BILL, INCOMPLETE, REPLACED, CANCELLED -> true;
            };
        }

        /** Whether another file may give the same workers. */
        public boolean givesWay() {
            return switch (this) {
                case READING, INCOMPLETE, REPLACED, CANCELLED -> true;
                case BILLING, BILLED, NOTHING_TO_BILL -> false;
            };
        }
    }

    public static WageReport begin(
            WageReportId id, EmployerNumber employer, YearMonth month, @Nullable Long expectedLines, Instant now) {
        return new WageReport(id, employer, month, expectedLines, Status.READING, 0, Rupiah.ZERO, null, 0, now, null);
    }

    /** All lines of the file were read. */
    public WageReport read(long lines, Instant now) {
        if (status != Status.READING) {
            return this;
        }
        return expectedLines != null && expectedLines != lines
                ? with(Status.INCOMPLETE, null)
                : with(Status.BILLING, now);
    }

    /** The file was not read to its end. */
    public WageReport incomplete() {
        return status == Status.READING ? with(Status.INCOMPLETE, null) : this;
    }

    /** Another file gives the same workers. */
    public WageReport replaced() {
        return status == Status.READING ? with(Status.REPLACED, null) : this;
    }

    /** The bill of the next attempt: the same however often the attempt is repeated. */
    public BillId nextBill() {
        return new BillId(UUID.nameUUIDFromBytes((id + "/" + (attempt + 1)).getBytes(StandardCharsets.UTF_8)));
    }

    public WageReport billed(BillId issued, int billedWorkers, Rupiah billedWages) {
        return new WageReport(
                id,
                employer,
                month,
                expectedLines,
                Status.BILLED,
                billedWorkers,
                billedWages,
                issued,
                attempt + 1,
                receivedAt,
                null);
    }

    public WageReport nothingToBill() {
        return with(Status.NOTHING_TO_BILL, null);
    }

    /** Its bill has expired, and the employer wants to pay after all. */
    public WageReport billAgain(Instant now) {
        return with(Status.BILLING, now);
    }

    /** Its bill, the latest, was cancelled by its payer. */
    public WageReport cancelled(BillId latest) {
        return status == Status.BILLED && latest.equals(bill) ? with(Status.CANCELLED, null) : this;
    }

    private WageReport with(Status next, @Nullable Instant due) {
        return new WageReport(id, employer, month, expectedLines, next, workers, wages, bill, attempt, receivedAt, due);
    }
}
