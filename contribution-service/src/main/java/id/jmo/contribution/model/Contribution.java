package id.jmo.contribution.model;

import id.jmo.contribution.model.bill.BillId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for one worker and month. A member's contributions are their history of wages and payments.
 *
 * @param wage the wage, or the base of an independent worker
 * @param employer none of an independent worker
 * @param paidOn when the bank received it, in Jakarta
 */
public record Contribution(
        ContributionId id,
        BillId billId,
        MemberId memberId,
        Segment segment,
        YearMonth month,
        Rupiah wage,
        Split split,
        @Nullable Employer employer,
        LocalDate paidOn) {}
