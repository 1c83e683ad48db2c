package id.jmo.account.web;

import id.jmo.account.application.FindMember;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.WellFormedKpj;
import id.jmo.platform.problems.WellFormedNik;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an officer comes from a number on a card or a letter to the member. By POST, so that no address holds the number. */
@RestController
@RequestMapping("/api/v1/members/searches")
@Tag(name = "Members")
class MemberSearchController {

    private final FindMember findMember;

    MemberSearchController(FindMember findMember) {
        this.findMember = findMember;
    }

    /**
     * One of the two numbers.
     *
     * @param reason in the officer's own words; kept with the audit record
     */
    record MemberSearchRequest(
            @Nullable @WellFormedNik String nik,
            @Nullable @WellFormedKpj String kpj,
            @NotBlank @Size(max = 300) @PlainText String reason) {

        @AssertTrue(message = "one-number-needed")
        boolean isOneNumber() {
            return (nik == null) != (kpj == null);
        }

        @Override
        public String toString() {
            return "MemberSearchRequest";
        }
    }

    record MemberFound(MemberId memberId) {}

    /** Finds the member whose NIK or KPJ it is. Answers the id alone: reading the member is another request, and recorded as one. */
    @PostMapping
    @ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    MemberFound searchMember(@Valid @RequestBody MemberSearchRequest request, AuditNote audit) {
        audit.addReason(request.reason());
        return found(request)
                .map(MemberFound::new)
                .orElseThrow(() -> new MemberRefusal(MemberRefusal.Reason.MEMBER_UNKNOWN));
    }

    private Optional<MemberId> found(MemberSearchRequest request) {
        if (request.nik() != null) {
            return findMember.byNik(new Nik(request.nik()));
        }
        return Optional.ofNullable(request.kpj()).map(Kpj::new).flatMap(findMember::byKpj);
    }
}
