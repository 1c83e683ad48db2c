package id.jmo.account.web;

import id.jmo.account.application.heirs.KeepHeirs;
import id.jmo.account.model.heirs.FamilyEvent;
import id.jmo.platform.keycloakspringadapter.Audited;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom members name as their heirs (ahli waris), with earlier versions. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "Heirs")
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
class HeirsController {

    private final KeepHeirs keepHeirs;

    HeirsController(KeepHeirs keepHeirs) {
        this.keepHeirs = keepHeirs;
    }

    /** Reads the member's own heirs. */
    @GetMapping("/me/heirs")
    @ForRole(Role.MEMBER)
    HeirsView readOwnHeirs(@CurrentMember MemberId me) {
        return view(me);
    }

    /**
     * Names the member's heirs, all of them. Naming the same ones again confirms them: it is no new version, and the member
     * is reminded a year later.
     */
    @Audited
    @PutMapping("/me/heirs")
    @ForRole(Role.MEMBER)
    HeirsView declareHeirs(@CurrentMember MemberId me, @Valid @RequestBody HeirsRequest request) {
        return HeirsView.of(keepHeirs.declare(me, request.toHeirs()));
    }

    /** Reads a member's heirs, as an officer needs them when a member has died. */
    @GetMapping("/{memberId}/heirs")
    @ForRole({Role.CLAIMS_OFFICER, Role.AUDITOR})
    HeirsView readHeirs(@PathVariable MemberId memberId) {
        return view(memberId);
    }

    /** @param on the day of it */
    record FamilyEventRequest(
            @NotNull FamilyEvent event, @NotNull LocalDate on) {

        @AssertTrue(message = "in-the-future")
        boolean isNotInTheFuture() {
            return on == null || !on.isAfter(Jakarta.dateOf(Instant.now()));
        }
    }

    /** Reports a marriage or a birth in the member's family: whoever has named heirs before that day is asked for them again. */
    @PostMapping("/me/family-events")
    @ForRole(Role.MEMBER)
    HeirsView reportOwnFamilyEvent(@CurrentMember MemberId me, @Valid @RequestBody FamilyEventRequest request) {
        return keepHeirs.familyChanged(me, request.on()).map(HeirsView::of).orElseGet(HeirsView::none);
    }

    private HeirsView view(MemberId id) {
        return keepHeirs.of(id).map(HeirsView::of).orElseGet(HeirsView::none);
    }
}
