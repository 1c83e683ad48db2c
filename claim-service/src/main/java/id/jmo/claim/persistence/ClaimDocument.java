package id.jmo.claim.persistence;

import id.jmo.claim.model.ClaimStatus;
import id.jmo.claim.model.Milestone;
import id.jmo.claim.model.OfficerDecision;
import id.jmo.claim.model.Step;
import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is stored; {@link ClaimDocuments} reads and writes it. What a state does not have is absent.
 *
 * @param held what balance holds, until it becomes the gross of the payment
 * @param reachedAt when the money was paid or the claim completed
 * @param reasons of a rejection or a return
 * @param decisions what officers decided; null in documents older than this field
 * @param openClaimOf the member, while the claim keeps the member from submitting another; a guard admits only one
 * @param promised payBy, while it applies
 * @param command the request that created the claim
 */
record ClaimDocument(
        String memberId,
        Cause cause,
        VerificationId verificationId,
        Account account,
        Instant submittedAt,
        Instant payBy,
        ClaimStatus status,
        @Nullable Rupiah held,
        boolean identityVerified,
        @Nullable Doubt doubt,
        @Nullable FirstOfficer firstOfficer,
        @Nullable Payout payout,
        @Nullable Instant reachedAt,
        @Nullable List<String> reasons,
        @Nullable String note,
        @Nullable List<Decided> decisions,
        @Nullable StepTimes step,
        @Nullable Instant promiseAlarmedAt,
        List<Line> timeline,
        @Nullable String openClaimOf,
        @Nullable Instant promised,
        String command) {

    record Account(String bankCode, Confidential accountNumber, Confidential holderName) {}

    record Doubt(List<String> reasons, double similarity, double liveness) {}

    record FirstOfficer(String id, String reason) {}

    record Decided(String officer, OfficerDecision.Verdict verdict, String reason, Instant at) {}

    record Payout(Rupiah gross, Rupiah tax, String approvedBy, PayoutId payoutId, int attempt) {}

    record StepTimes(
            Step name, Instant since, Instant due, @Nullable Instant markedLateAt) {}

    record Line(
            int number,
            Instant at,
            Milestone milestone,
            List<String> reasons,
            @Nullable String note) {}
}
