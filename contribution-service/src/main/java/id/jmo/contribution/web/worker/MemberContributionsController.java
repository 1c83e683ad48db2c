package id.jmo.contribution.web.worker;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.web.worker.WorkerViews.ContributionView;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was paid for one member, for officers who help the member. */
@RestController
@ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.AUDITOR})
@Tag(name = "Contributions of a member")
class MemberContributionsController {

    private final Contributions contributions;

    MemberContributionsController(Contributions contributions) {
        this.contributions = contributions;
    }

    /**
     * Lists a member's contributions, the latest month first, for an officer who helps the member.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping("/api/v1/contributions/members/{memberId}")
    Page<ContributionView> listContributionsOfMember(
            @PathVariable MemberId memberId,
            @RequestParam(required = false)
                    @Pattern(regexp = ContributionCursor.FORM, message = "cursor-form")
                    @Nullable
                    String cursor) {
        return ContributionCursor.page(contributions, memberId, cursor);
    }
}
