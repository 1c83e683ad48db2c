package id.jmo.claim.web;

import id.jmo.claim.application.CompareHolds;
import id.jmo.claim.application.HoldDifference;
import id.jmo.claim.application.HoldDifferences;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators: money that the ledger holds for no open claim. */
@RestController
@RequestMapping("/api/v1/operations/claim-service/hold-differences")
@Tag(name = "Hold differences")
class HoldDifferenceController {

    private static final int PAGE = 50;

    private final HoldDifferences differences;
    private final CompareHolds compareHolds;
    private final Executor background;

    HoldDifferenceController(
            HoldDifferences differences,
            CompareHolds compareHolds,
            @Qualifier("applicationTaskExecutor") Executor background) {
        this.differences = differences;
        this.compareHolds = compareHolds;
        this.background = background;
    }

    /**
     * A member whose money is held for no open claim.
     *
     * @param held in rupiah
     * @param lastClaimId the member's latest claim, which has ended; none if there never was one
     */
    record HoldDifferenceView(
            MemberId memberId, Rupiah held, @Nullable ClaimId lastClaimId, OffsetDateTime foundAt) {}

    /**
     * Lists the differences that the last comparison found. The members' ended claims have published their end again: what
     * is still here after the next comparison is for the dead letters of balance-service and claim-service.
     */
    @GetMapping
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page<HoldDifferenceView> listHoldDifferences(@RequestParam(required = false) @Nullable MemberId cursor) {
        return Page.cut(differences.list(cursor, PAGE + 1), PAGE, HoldDifference::member)
                .map(HoldDifferenceController::view);
    }

    /** Has the ledger's holds compared with the claims now; the list says what was found. */
    @PostMapping
    @ForRole(Role.OPERATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void compareHolds() {
        compareHolds.begin();
        background.execute(compareHolds::goOn);
    }

    private static HoldDifferenceView view(HoldDifference difference) {
        return new HoldDifferenceView(
                difference.member(), difference.held(), difference.lastClaim(), Jakarta.at(difference.foundAt()));
    }
}
