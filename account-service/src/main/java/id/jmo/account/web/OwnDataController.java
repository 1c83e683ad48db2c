package id.jmo.account.web;

import id.jmo.account.application.ReadMember;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
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

    OwnDataController(ReadMember readMember) {
        this.readMember = readMember;
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
}
