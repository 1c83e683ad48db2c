package id.jmo.account.web;

import id.jmo.account.application.ReadMember;
import id.jmo.account.application.UpdateData;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The member's own record. */
@RestController
@RequestMapping("/api/v1/members/me")
@ForRole(Role.MEMBER)
class OwnDataController {

    private final ReadMember readMember;
    private final UpdateData updateData;

    OwnDataController(ReadMember readMember, UpdateData updateData) {
        this.readMember = readMember;
        this.updateData = updateData;
    }

    @GetMapping
    MemberView me(@CurrentMember MemberId me) {
        return MemberView.of(readMember.byId(me));
    }

    /** Repeating it has no second effect but a new date and a new question to the civil registry. */
    @PostMapping("/data-updates")
    MemberView updateData(@CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequest request) {
        Language preferred = request.language() == null
                ? null
                : Language.of(request.language()).orElseThrow();
        return MemberView.of(updateData.update(me, request.contact(), preferred));
    }
}
