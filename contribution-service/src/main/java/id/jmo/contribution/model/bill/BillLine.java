package id.jmo.contribution.model.bill;

import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.ContributionId;
import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bill asks for one worker and month.
 *
 * @param number from 1, rising; numbers may be missing
 * @param wage the wage, or the base of an independent worker
 * @param employer none of an independent worker
 */
public record BillLine(
        int number,
        MemberId memberId,
        YearMonth month,
        Segment segment,
        Rupiah wage,
        Split split,
        @Nullable Employer employer) {

    public BillLine {
        if (number < 1) {
            throw new IllegalArgumentException("Lines are numbered from 1, not " + number);
        }
    }

    /** What the line becomes when its bill is paid: the same however often that is found out. */
    public Contribution paid(BillId bill, LocalDate paidOn) {
        return new Contribution(contributionId(bill), bill, memberId, segment, month, wage, split, employer, paidOn);
    }

    private ContributionId contributionId(BillId bill) {
        return new ContributionId(UUID.nameUUIDFromBytes((bill + "/" + number).getBytes(StandardCharsets.UTF_8)));
    }
}
