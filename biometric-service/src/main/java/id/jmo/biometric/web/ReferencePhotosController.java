package id.jmo.biometric.web;

import id.jmo.biometric.application.EnrolReferencePhoto;
import id.jmo.biometric.model.FaceQuality;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An officer, or the operator who imports the members on record, enrols a member's photo. */
@RestController
@RequestMapping("/api/v1/reference-photos")
@ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
@Tag(name = "Reference photos")
class ReferencePhotosController {

    private final EnrolReferencePhoto enrolReferencePhoto;
    private final PhotoIntake intake;

    ReferencePhotosController(EnrolReferencePhoto enrolReferencePhoto, PhotoIntake intake) {
        this.enrolReferencePhoto = enrolReferencePhoto;
        this.intake = intake;
    }

    record Enrolled(MemberId memberId, String photoSha256, FaceQuality quality, OffsetDateTime enrolledAt) {}

    /** Enrols a member's reference photo. One that is there is replaced by two officers; the same again changes nothing. */
    @PutMapping(path = "/{memberId}", consumes = "image/*") // the format is detected from the bytes
    @PhotoBody
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "reference-photo-exists")
    Enrolled enrolReferencePhoto(CurrentUser user, @PathVariable MemberId memberId, InputStream body)
            throws IOException {
        EnrolReferencePhoto.Outcome outcome = intake.take(
                "enrolment of " + memberId, body, photo -> enrolReferencePhoto.enrol(memberId, photo, user.id()));
        return switch (outcome) {
            case EnrolReferencePhoto.Outcome.Enrolled enrolled ->
                new Enrolled(
                        memberId,
                        enrolled.reference().photoSha256(),
                        enrolled.reference().quality(),
                        Jakarta.at(enrolled.reference().enrolledAt()));
            case EnrolReferencePhoto.Outcome.AlreadyEnrolled _ ->
                throw Problem.of(HttpStatus.CONFLICT, "reference-photo-exists");
            case EnrolReferencePhoto.Outcome.Unfit unfit -> throw PhotoProblems.retake(unfit.findings());
            case EnrolReferencePhoto.Outcome.Unavailable _ -> throw PhotoProblems.engineUnavailable();
            case EnrolReferencePhoto.Outcome.ConsentWithdrawn _ -> throw PhotoProblems.consentWithdrawn();
            case EnrolReferencePhoto.Outcome.MemberUnknown _ -> throw memberUnknown();
        };
    }

    /** Passing for a new member, whose event arrives within moments. */
    static Problem memberUnknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "member-not-found").retryAfter(Duration.ofSeconds(5));
    }
}
