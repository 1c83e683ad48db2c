package id.jmo.balance.web;

import id.jmo.balance.application.ProveLedger;
import id.jmo.balance.model.Account;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Violation;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the proof of the books found.
 *
 * @param sound no violation, and the accounts sum to zero
 * @param totals what the accounts of each kind hold together
 * @param violations at most a thousand of {@code violationsFound}
 * @param awaitingSettlement payouts made whose approval was not read yet; none should stay here
 */
record ProofAnswer(
        boolean sound,
        long books,
        long postings,
        Map<Account.Kind, Rupiah> totals,
        Rupiah sum,
        long violationsFound,
        List<Named> violations,
        List<Awaiting> awaitingSettlement,
        OffsetDateTime provedAt) {

    record Named(Violation.Rule rule, String where, String detail) {}

    /** Of {@code claimId} and {@code accidentId} there is the one that was paid. */
    record Awaiting(
            MemberId memberId,
            @Nullable ClaimId claimId,
            @Nullable AccidentId accidentId,
            PayoutId payoutId,
            Rupiah paid) {

        static Awaiting of(ProveLedger.AwaitingPayout payout) {
            return new Awaiting(
                    payout.member(),
                    payout.cause() instanceof Cause.Claim(ClaimId claim) ? claim : null,
                    payout.cause() instanceof Cause.Accident(AccidentId accident) ? accident : null,
                    payout.payout(),
                    payout.paid());
        }
    }

    static ProofAnswer of(ProveLedger.Report report) {
        return new ProofAnswer(
                report.isSound(),
                report.books(),
                report.postings(),
                report.totals(),
                report.sum(),
                report.violationsFound(),
                report.violations().stream()
                        .map(violation -> new Named(violation.rule(), violation.where(), violation.detail()))
                        .toList(),
                report.awaiting().stream().map(Awaiting::of).toList(),
                Jakarta.at(report.provedAt()));
    }
}
