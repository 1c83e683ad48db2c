package id.jmo.account.web;

import id.jmo.account.application.FindMember;
import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.web.WellFormed.Form;
import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an officer comes to a member who has no number at hand. By POST, so that no address holds the name. */
@RestController
@RequestMapping("/api/v1/members/name-searches")
@Tag(name = "Members")
class MemberNameSearchController {

    private final FindMember findMember;

    MemberNameSearchController(FindMember findMember) {
        this.findMember = findMember;
    }

    /**
     * Words of the name, each written out.
     *
     * @param name in any order and in any case; titles, accents and punctuation do not count
     * @param birthDate to narrow a common name down
     * @param reason in the officer's own words; kept with the audit record
     */
    record MemberNameSearchRequest(
            @NotNull @WellFormed(value = Form.NAME, message = "name-form")
            String name,

            @Nullable LocalDate birthDate,
            @NotBlank @Size(max = 300) @PlainText String reason) {

        @Override
        public String toString() {
            return "MemberNameSearchRequest";
        }
    }

    /**
     * @param items the newest members first, at most 20
     * @param more whether there are others, or may be: another word of the name or the birth date narrows it down
     */
    record MembersNamed(List<MemberNamed> items, boolean more) {}

    /**
     * As much of a member as distinguishes people of one name.
     *
     * @param nik masked but for the last four digits, and so is the KPJ
     * @param active whether the membership is
     */
    record MemberNamed(
            MemberId memberId,
            String name,
            String nik,
            String kpj,
            LocalDate birthDate,
            @Nullable String employer,
            boolean active) {

        private static MemberNamed of(Member member) {
            return new MemberNamed(
                    member.id(),
                    member.name().text(),
                    member.nik().masked(),
                    member.kpj().masked(),
                    member.birthDate(),
                    member.employer(),
                    member.membership() instanceof Membership.Active);
        }
    }

    /** Finds members who have all the words in their name. Each member whom the answer shows is named in the audit record. */
    @PostMapping
    @ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.OPERATOR, Role.AUDITOR})
    MembersNamed searchMembersByName(@Valid @RequestBody MemberNameSearchRequest request, AuditNote audit) {
        audit.addReason(request.reason());
        FindMember.Named found = findMember.byName(new PersonName(request.name()), request.birthDate());
        return new MembersNamed(found.members().stream().map(MemberNamed::of).toList(), found.more());
    }
}
