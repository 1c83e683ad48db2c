package id.jmo.balance.web;

import id.jmo.balance.model.Account;
import id.jmo.balance.model.AwaitingPayout;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Findings;
import id.jmo.balance.model.ProofId;
import id.jmo.balance.model.ProofRun;
import id.jmo.balance.model.Violation;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One proof of the books: a result if its state is DONE, else how far it is.
 *
 * @param provesFrom an increment proves what was booked since; null of a full proof, and of the first
 * @param books proved so far
 * @param postings proved so far, each once
 * @param sound nothing was found, and the lines of these postings sum to zero
 * @param totals what these lines add up to by kind of account; of a full proof, what the accounts hold
 * @param violations at most two hundred of {@code violationsFound}
 * @param awaitingSettlement payouts made whose approval was not read yet; none should stay here
 */
record ProofRunView(
        ProofId proofId,
        ProofRun.Kind kind,
        ProofRun.State state,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime provesFrom,
        long books,
        long postings,
        boolean sound,
        Map<Account.Kind, Rupiah> totals,
        Rupiah sum,
        long violationsFound,
        List<Named> violations,
        List<Awaiting> awaitingSettlement) {

    record Named(Violation.Rule rule, String where, String detail) {}

    /** Of {@code claimId} and {@code accidentId} there is the one that was paid. */
    record Awaiting(
            MemberId memberId,
            @Nullable ClaimId claimId,
            @Nullable AccidentId accidentId,
            PayoutId payoutId,
            Rupiah paid) {

        static Awaiting of(AwaitingPayout payout) {
            return new Awaiting(
                    payout.member(),
                    payout.cause() instanceof Cause.Claim(ClaimId claim) ? claim : null,
                    payout.cause() instanceof Cause.Accident(AccidentId accident) ? accident : null,
                    payout.payout(),
                    payout.paid());
        }
    }

    static ProofRunView of(ProofRun run) {
        Findings found = run.findings();
        return new ProofRunView(
                run.id(),
                run.kind(),
                run.state(),
                Jakarta.at(run.requestedAt()),
                at(run.startedAt()),
                at(run.finishedAt()),
                at(run.from()),
                found.books(),
                found.postings(),
                found.isSound(),
                found.totals(),
                found.sum(),
                found.violationsFound(),
                found.violations().stream()
                        .map(violation -> new Named(violation.rule(), violation.where(), violation.detail()))
                        .toList(),
                found.awaiting().stream().map(Awaiting::of).toList());
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : Jakarta.at(instant);
    }
}
