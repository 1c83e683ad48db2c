package id.jmo.balance.messaging;

import id.jmo.balance.application.MissingMonths.MissingMonth;
import id.jmo.balance.model.PaidContribution;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the events of topic {@code jmo.contributions.v1}. */
final class ContributionFact {

    private ContributionFact() {}

    /** @param employerNumber under which the employer is registered (NPP) */
    record Missing(MemberId memberId, YearMonth month, String employerNumber, String employer) {

        MissingMonth toMonth() {
            return new MissingMonth(month, employerNumber, employer);
        }
    }

    /** @param paidOn when the bank received it, in Jakarta */
    record Paid(
            UUID contributionId,
            MemberId memberId,
            String segment,
            YearMonth month,
            Rupiah wage,
            Rupiah jhtEmployer,
            Rupiah jhtWorker,
            @Nullable String employerNumber,
            @Nullable String employer,
            LocalDate paidOn) {

        PaidContribution toPaid() {
            return new PaidContribution(segment, wage, jhtEmployer, jhtWorker, employerNumber, employer, paidOn);
        }
    }
}
