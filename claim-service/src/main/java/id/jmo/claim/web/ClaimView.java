package id.jmo.claim.web;

import id.jmo.claim.model.ClaimAmounts;
import id.jmo.claim.model.ClaimStatus;
import id.jmo.claim.model.Phase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Rupiah;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim as its member sees it.
 *
 * @param payBy deadline of the payment
 * @param amounts once the claim is approved
 * @param reasons of a rejection or a return
 * @param note the officer's reason of a refusal
 * @param nextSteps what the member may do now; empty if there is nothing to do but wait
 */
record ClaimView(
        ClaimId claimId,
        ClaimStatus status,
        Phase phase,
        String phaseLabel,
        ClaimTexts.Coded cause,
        OffsetDateTime submittedAt,
        OffsetDateTime payBy,
        @Nullable Amounts amounts,
        Account payout,
        List<ClaimTexts.Coded> reasons,
        @Nullable String note,
        List<NextStep> nextSteps,
        Map<String, String> links) {

    record Amounts(Rupiah gross, Rupiah tax, Rupiah net) {
        static Amounts of(ClaimAmounts amounts) {
            return new Amounts(amounts.gross(), amounts.tax(), amounts.net());
        }
    }

    record Account(String bankCode, String accountNumber) {}

    /** @param action stable name of what may be done */
    record NextStep(String action, String method, String href, String text) {}
}
