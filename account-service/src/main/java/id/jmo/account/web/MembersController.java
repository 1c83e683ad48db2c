package id.jmo.account.web;

import id.jmo.account.application.ChangeMembership;
import id.jmo.account.application.CheckCivilRegistry;
import id.jmo.account.application.CorrectDetails;
import id.jmo.account.application.ReadMember;
import id.jmo.account.application.RegisterMember;
import id.jmo.account.model.EndCause;
import id.jmo.account.web.WellFormed.Form;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members as officers keep them. Every command may be repeated without a second effect. */
@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "Members")
class MembersController {

    private final ReadMember readMember;
    private final RegisterMember registerMember;
    private final ChangeMembership changeMembership;
    private final CorrectDetails correctDetails;
    private final CheckCivilRegistry checkCivilRegistry;

    MembersController(
            ReadMember readMember,
            RegisterMember registerMember,
            ChangeMembership changeMembership,
            CorrectDetails correctDetails,
            CheckCivilRegistry checkCivilRegistry) {
        this.readMember = readMember;
        this.registerMember = registerMember;
        this.changeMembership = changeMembership;
        this.correctDetails = correctDetails;
        this.checkCivilRegistry = checkCivilRegistry;
    }

    /**
     * Registers a member. Answers 201 for a new member, and 200 if the same request, with its own member id, came in
     * before.
     */
    @PostMapping
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    @ApiResponse(responseCode = "201", description = "The member is new", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "The same request came in before", useReturnTypeSchema = true)
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "member-already-registered")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "date-impossible")
    ResponseEntity<MemberView> registerMember(@Valid @RequestBody RegistrationRequest request) {
        RegisterMember.Outcome outcome = registerMember.register(request.toRegistration());
        return ResponseEntity.status(outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/members/" + outcome.member().id()))
                .body(MemberView.of(outcome.member()));
    }

    /** Reads a member. */
    @GetMapping("/{memberId}")
    @ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    MemberView readMember(@PathVariable MemberId memberId) {
        return MemberView.of(readMember.byId(memberId));
    }

    /** Reads which corrections officers ordered on the member's complaints. The last hundred, without values. */
    @GetMapping("/{memberId}/corrections")
    @ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    CorrectionsView readCorrections(@PathVariable MemberId memberId) {
        return CorrectionsView.of(readMember.byId(memberId));
    }

    /**
     * @param employerNumber under which the employer is registered (NPP)
     * @param hiredOn the first day of work
     */
    record HiringRequest(
            @NotNull @WellFormed(value = Form.EMPLOYER_NUMBER, message = "employer-number-form")
            String employerNumber,

            @NotNull LocalDate hiredOn) {}

    /** Records that a member is hired by a registered employer; the employment before must be over. */
    @PostMapping("/{memberId}/membership-hire")
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"membership-active", "membership-over-for-good"})
    @ProblemResponse(
            status = HttpStatus.UNPROCESSABLE_CONTENT,
            codes = {"date-impossible", "employer-unknown"})
    MemberView hireMember(
            CurrentUser user, @PathVariable MemberId memberId, @Valid @RequestBody HiringRequest request) {
        return MemberView.of(changeMembership.hire(
                memberId, new EmployerNumber(request.employerNumber()), request.hiredOn(), user.id()));
    }

    /** @param endedOn the last day of employment */
    record MembershipEndRequest(
            @NotNull LocalDate endedOn, @NotNull EndCause cause) {}

    /** Ends a membership. */
    @PostMapping("/{memberId}/membership-end")
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "membership-already-ended")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "date-impossible")
    MemberView endMembership(
            CurrentUser user, @PathVariable MemberId memberId, @Valid @RequestBody MembershipEndRequest request) {
        return MemberView.of(changeMembership.end(memberId, request.endedOn(), request.cause(), user.id()));
    }

    /** @param resumedOn the first day of work; absent if the end was recorded wrongly and work never ceased */
    record MembershipResumeRequest(@Nullable LocalDate resumedOn) {}

    /** Makes an ended membership active again. */
    @PostMapping("/{memberId}/membership-resume")
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "membership-over-for-good")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "date-impossible")
    MemberView resumeMembership(
            CurrentUser user,
            @PathVariable MemberId memberId,
            @Valid @RequestBody(required = false) @Nullable MembershipResumeRequest request) {
        return MemberView.of(
                changeMembership.resume(memberId, request == null ? null : request.resumedOn(), user.id()));
    }

    /** Lists whom a member worked for: each hiring, end and reactivation that was recorded, the newest first. */
    @GetMapping("/{memberId}/employments")
    @ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    EmploymentsView readEmployments(@PathVariable MemberId memberId) {
        return EmploymentsView.of(readMember.byId(memberId));
    }

    /** Checks a member against the civil registry. The answer comes later: read the member again. */
    @PostMapping("/{memberId}/civil-registry-checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    MemberView checkCivilRegistry(@PathVariable MemberId memberId) {
        return MemberView.of(checkCivilRegistry.request(memberId));
    }

    /** What is absent stays as it is. */
    record CorrectionRequest(
            @WellFormed(value = Form.NAME, message = "name-form") @Nullable
            String name,

            @Nullable LocalDate birthDate) {

        @AssertTrue(message = "nothing-to-correct")
        boolean isAnythingToCorrect() {
            return name != null || birthDate != null;
        }

        @Override
        public String toString() {
            return "CorrectionRequest";
        }
    }

    /** Corrects a member's name or birth date. */
    @PatchMapping("/{memberId}")
    @ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "date-impossible")
    MemberView correctMember(@PathVariable MemberId memberId, @Valid @RequestBody CorrectionRequest request) {
        PersonName name = request.name() == null ? null : new PersonName(request.name());
        return MemberView.of(correctDetails.correct(memberId, name, request.birthDate()));
    }
}
