package id.jmo.account.web;

import id.jmo.account.application.ReadMember;
import id.jmo.account.application.UpdateData;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The member's own record. */
@RestController
@RequestMapping("/api/v1/members/me")
@ForRole(Role.MEMBER)
@Tag(name = "Own data")
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
class OwnDataController {

    private final ReadMember readMember;
    private final UpdateData updateData;

    OwnDataController(ReadMember readMember, UpdateData updateData) {
        this.readMember = readMember;
        this.updateData = updateData;
    }

    /** Reads the member's own record. */
    @GetMapping
    MemberView readOwnData(@CurrentMember MemberId me) {
        return MemberView.of(readMember.byId(me));
    }

    /** Lists whom the member worked for: each hiring, end and reactivation that was recorded, the newest first. */
    @GetMapping("/employments")
    EmploymentsView readOwnEmployments(@CurrentMember MemberId me) {
        return EmploymentsView.of(readMember.byId(me));
    }

    /**
     * Updates the member's data (pengkinian data). Repeating it has no second effect but a new date and a new question to
     * the civil registry.
     */
    @PostMapping("/data-updates")
    MemberView updateOwnData(@CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequest request) {
        Language preferred = request.language() == null
                ? null
                : Language.of(request.language()).orElseThrow();
        return MemberView.of(updateData.update(me, request.contact(), preferred));
    }
}
