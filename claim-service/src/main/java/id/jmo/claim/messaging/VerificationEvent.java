package id.jmo.claim.messaging;

import id.jmo.claim.model.Identity;
import id.jmo.platform.values.ClaimId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of a verdict on {@code jmo.verifications.v1}.
 *
 * @param similarity and liveness: none if nothing could be measured
 */
record VerificationEvent(
        ClaimId claimId,
        @Nullable List<String> reasons,
        @Nullable Double similarity,
        @Nullable Double liveness) {

    List<String> codes() {
        return reasons == null ? List.of() : reasons;
    }

    Identity.Unclear doubt() {
        return new Identity.Unclear(codes(), similarity == null ? 0 : similarity, liveness == null ? 0 : liveness);
    }
}
