package id.jmo.claim.web;

import id.jmo.claim.model.ClaimStatus;
import id.jmo.platform.values.ClaimId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a claim.
 *
 * @param ended whether nothing more is to come
 */
record TimelineView(ClaimId claimId, ClaimStatus status, boolean ended, List<Entry> entries) {

    /**
     * @param number the id of the entry in the stream
     * @param phase SUBMITTED, VERIFICATION, APPROVAL, PAYMENT, COMPLETED, REJECTED, RETURNED or CANCELLED
     */
    record Entry(
            int number,
            OffsetDateTime at,
            String phase,
            String phaseLabel,
            String code,
            String text,
            List<ClaimTexts.Coded> reasons,
            @Nullable String note) {}
}
