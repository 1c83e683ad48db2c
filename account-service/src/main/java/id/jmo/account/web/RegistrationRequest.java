package id.jmo.account.web;

import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.model.Segment;
import id.jmo.account.web.MemberView.MembershipStatus;
import id.jmo.account.web.WellFormed.Form;
import id.jmo.platform.problems.WellFormedKpj;
import id.jmo.platform.problems.WellFormedNik;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member whom an officer takes on record.
 *
 * @param memberId chosen by the caller, or absent to have one chosen
 * @param employerNumber the number under which the employer is registered (NPP)
 * @param membership active if absent
 */
record RegistrationRequest(
        @Nullable MemberId memberId,

        @NotBlank @WellFormed(value = Form.NAME, message = "name-form")
        String name,

        @NotNull @WellFormedNik String nik,
        @NotNull @WellFormedKpj String kpj,
        @NotNull LocalDate birthDate,
        @NotNull Segment segment,
        @Size(min = 1, max = 200) @Nullable String employer,

        @WellFormed(value = Form.EMPLOYER_NUMBER, message = "employer-number-form") @Nullable
        String employerNumber,

        @Valid @Nullable MembershipRequest membership,
        @Nullable LocalDate dataUpdatedOn,

        @WellFormed(value = Form.EMAIL, message = "email-form") @Nullable
        String email,

        @WellFormed(value = Form.PHONE, message = "phone-form") @Nullable
        String phone,

        @Pattern(regexp = "id|en", message = "language-unknown") @Nullable
        String language) {

    /** An end has a day and a cause; an active membership has neither. */
    record MembershipRequest(
            @NotNull MembershipStatus status,
            @Nullable LocalDate endedOn,
            @Nullable EndCause cause) {

        @AssertTrue(message = "end-incomplete")
        boolean isEndComplete() {
            return status != MembershipStatus.ENDED || endedOn != null && cause != null;
        }

        @AssertTrue(message = "end-of-active")
        boolean isActiveWithoutEnd() {
            return status != MembershipStatus.ACTIVE || endedOn == null && cause == null;
        }

        private Membership toMembership() {
            return endedOn == null || cause == null ? Membership.active() : new Membership.Ended(endedOn, cause);
        }
    }

    Member.Registration toRegistration() {
        return new Member.Registration(
                memberId == null ? MemberId.next() : memberId,
                new PersonName(name),
                new Nik(nik),
                new Kpj(kpj),
                birthDate,
                segment,
                employer,
                employerNumber == null ? null : new EmployerNumber(employerNumber),
                membership == null ? Membership.active() : membership.toMembership(),
                dataUpdatedOn,
                ContactDetails.of(
                        email == null ? null : EmailAddress.of(email), phone == null ? null : PhoneNumber.of(phone)),
                language == null ? Language.INDONESIAN : Language.of(language).orElse(Language.INDONESIAN));
    }

    @Override
    public String toString() {
        return "RegistrationRequest";
    }
}
