package id.jmo.account.web;

import id.jmo.account.application.dataupdate.ConfirmData;
import id.jmo.account.application.dataupdate.DataUpdateTerms;
import id.jmo.account.application.dataupdate.UpdateData;
import id.jmo.account.application.dataupdate.UpdateData.Standing;
import id.jmo.account.model.Npwp;
import id.jmo.platform.keycloakspringadapter.Audited;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pengkinian data: the member updates their data step by step, and confirms them as a whole. */
@RestController
@RequestMapping("/api/v1/members/me/data-updates")
@ForRole(Role.MEMBER)
@Tag(name = "Data update")
class DataUpdatesController {

    private final UpdateData updateData;
    private final ConfirmData confirmData;
    private final DataUpdateTerms terms;

    DataUpdatesController(UpdateData updateData, ConfirmData confirmData, DataUpdateTerms terms) {
        this.updateData = updateData;
        this.confirmData = confirmData;
        this.terms = terms;
    }

    /** Begins a data update, or goes on with the one that the member began. */
    @PostMapping
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    DataUpdateView beginDataUpdate(@CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequests.Begin request) {
        return view(updateData.begin(
                me,
                request.language() == null
                        ? null
                        : Language.of(request.language()).orElseThrow()));
    }

    /** Reads where the data update stands, to go on with it or to review it. */
    @GetMapping("/current")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "data-update-not-found")
    DataUpdateView readDataUpdate(@CurrentMember MemberId me) {
        return view(updateData.read(me));
    }

    /** Confirms the membership on record. */
    @Audited
    @PutMapping("/current/membership")
    @DataUpdateAnswer
    DataUpdateView confirmMembership(
            @CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequests.MembershipAnswer request) {
        return view(updateData.confirmMembership(me));
    }

    /** Proves by a selfie that it is the member: names a verification of the purpose DATA_UPDATE. It counts once. */
    @PutMapping("/current/selfie")
    @DataUpdateAnswer
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "selfie-not-judged")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "selfie-refused")
    DataUpdateView giveSelfie(@CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequests.SelfieAnswer request) {
        return view(updateData.selfie(me, request.verificationId()));
    }

    /** Gives the contact. An e-mail address or phone that is new has to be proved with a code. */
    @Audited
    @PutMapping("/current/contact")
    @DataUpdateAnswer
    DataUpdateView giveContact(
            @CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequests.ContactAnswer request) {
        String address = request.address();
        return view(updateData.contact(
                me,
                EmailAddress.of(request.email()),
                PhoneNumber.of(request.phone()),
                address == null ? null : Confidential.of(address.strip())));
    }

    /** Sends a code to the e-mail address that was given. */
    @PostMapping("/current/email-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @DataUpdateAnswer
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-codes")
    CodeSent sendContactEmailCode(@CurrentMember MemberId me, HttpServletRequest from) {
        return CodeSent.of(updateData.sendEmailCode(me, Networks.of(from)));
    }

    /** Enters the code that came by e-mail. */
    @Audited
    @PostMapping("/current/email-verification")
    @DataUpdateAnswer
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "code-refused")
    DataUpdateView verifyContactEmail(
            @CurrentMember MemberId me, @Valid @RequestBody AccountRequests.Verification request) {
        return view(updateData.verifyEmail(me, request.code()));
    }

    /** Sends a code to the phone that was given. */
    @PostMapping("/current/phone-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @DataUpdateAnswer
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-codes")
    CodeSent sendContactPhoneCode(@CurrentMember MemberId me, HttpServletRequest from) {
        return CodeSent.of(updateData.sendPhoneCode(me, Networks.of(from)));
    }

    /** Enters the code that came by SMS. */
    @Audited
    @PostMapping("/current/phone-verification")
    @DataUpdateAnswer
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "code-refused")
    DataUpdateView verifyContactPhone(
            @CurrentMember MemberId me, @Valid @RequestBody AccountRequests.Verification request) {
        return view(updateData.verifyPhone(me, request.code()));
    }

    /**
     * Confirms the civil data on record. The civil registry compares them: read the update again. It matches, or says which
     * fields differ, and where to have them corrected; it never says what it has.
     */
    @Audited
    @PutMapping("/current/civil-data")
    @DataUpdateAnswer
    DataUpdateView confirmCivilData(
            @CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequests.CivilDataAnswer request) {
        return view(updateData.civilData(me, new PersonName(request.mothersName())));
    }

    /** Gives what the member works as (pekerjaan). */
    @Audited
    @PutMapping("/current/occupation")
    @DataUpdateAnswer
    DataUpdateView giveOccupation(
            @CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequests.OccupationAnswer request) {
        return view(
                updateData.occupation(me, Confidential.of(request.occupation().strip())));
    }

    /** Gives the tax number (NPWP), or says that there is none. */
    @Audited
    @PutMapping("/current/npwp")
    @DataUpdateAnswer
    DataUpdateView giveNpwp(@CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequests.NpwpAnswer request) {
        String npwp = request.npwp();
        return view(updateData.npwp(me, npwp == null ? null : new Npwp(npwp)));
    }

    /** Gives whom to call in an emergency (kontak darurat). */
    @Audited
    @PutMapping("/current/emergency-contact")
    @DataUpdateAnswer
    DataUpdateView giveEmergencyContact(
            @CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequests.EmergencyContactAnswer request) {
        return view(updateData.emergencyContact(me, request.contact()));
    }

    /**
     * Gives the member's own bank account, or says that there is none or that the one on record stays. The bank is asked
     * whose it is: read the update again. A code that is sent to the phone has to be entered.
     */
    @Audited
    @PutMapping("/current/bank-account")
    @DataUpdateAnswer
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "too-many-bank-accounts")
    DataUpdateView giveBankAccount(
            @CurrentMember MemberId me, @Valid @RequestBody DataUpdateRequests.BankAccountAnswer request) {
        DataUpdateRequests.AccountRequest account = request.account();
        return view(updateData.bankAccount(me, account == null ? null : account.account()));
    }

    /** Sends the code for the bank account to the phone. */
    @PostMapping("/current/bank-account-codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @DataUpdateAnswer
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "bank-account-refused")
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-codes")
    CodeSent sendBankAccountCode(@CurrentMember MemberId me, HttpServletRequest from) {
        return CodeSent.of(updateData.sendBankAccountCode(me, Networks.of(from)));
    }

    /** Enters the code for the bank account. */
    @Audited
    @PostMapping("/current/bank-account-verification")
    @DataUpdateAnswer
    @ProblemResponse(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            codes = {"code-refused", "bank-account-refused"})
    DataUpdateView verifyBankAccount(
            @CurrentMember MemberId me, @Valid @RequestBody AccountRequests.Verification request) {
        return view(updateData.verifyBankAccount(me, request.code()));
    }

    /**
     * Confirms all of it: only now is it in the member's record, and the data count as updated. If the contact or the bank
     * account changes, the selfie must be of the last hour. Repeating it has no second effect.
     */
    @Audited
    @PostMapping("/current/confirmation")
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {"data-update-not-found", "member-not-found"})
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"data-update-step-not-reached", "contact-taken", "bank-account-being-checked"})
    @ProblemResponse(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            codes = {"bank-account-refused", "selfie-refused"})
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-changes")
    @ProblemResponse(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "login-unavailable")
    DataUpdateView confirmDataUpdate(@CurrentMember MemberId me) {
        return view(confirmData.confirm(me));
    }

    private DataUpdateView view(Standing standing) {
        return DataUpdateView.of(standing, terms.order());
    }
}
