package id.jmo.biometric.web;

import id.jmo.biometric.application.OpenVerification;
import id.jmo.biometric.application.ReadVerification;
import id.jmo.biometric.application.TakeSelfie;
import id.jmo.biometric.model.Picture;
import id.jmo.biometric.model.Purpose;
import id.jmo.biometric.model.Session;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member shows who they are; an officer reads what was measured. */
@RestController
@RequestMapping("/api/v1/verifications")
class VerificationsController {

    private final OpenVerification openVerification;
    private final TakeSelfie takeSelfie;
    private final ReadVerification readVerification;
    private final PhotoIntake intake;
    private final Clock clock;

    VerificationsController(
            OpenVerification openVerification,
            TakeSelfie takeSelfie,
            ReadVerification readVerification,
            PhotoIntake intake,
            Clock clock) {
        this.openVerification = openVerification;
        this.takeSelfie = takeSelfie;
        this.readVerification = readVerification;
        this.intake = intake;
        this.clock = clock;
    }

    record OpenRequest(@NotNull Purpose purpose) {}

    /** @param expiresAt last moment to take the selfie and to submit what it is for */
    record OpenedSession(VerificationId verificationId, OffsetDateTime expiresAt) {}

    record SelfieAnswer(Answer outcome) {
        enum Answer {
            ACCEPTED
        }
    }

    @PostMapping
    @ForRole(Role.MEMBER)
    ResponseEntity<OpenedSession> open(@CurrentMember MemberId me, @Valid @RequestBody OpenRequest request) {
        Session session = openVerification.open(me, request.purpose());
        return ResponseEntity.created(URI.create("/api/v1/verifications/" + session.id()))
                .body(new OpenedSession(session.id(), Jakarta.at(session.expiresAt())));
    }

    @PutMapping(path = "/{verificationId}/selfie", consumes = "image/*") // what it really is, its bytes tell
    @ForRole(Role.MEMBER)
    @PhotoBody
    SelfieAnswer selfie(@CurrentMember MemberId me, @PathVariable VerificationId verificationId, InputStream body)
            throws IOException {
        TakeSelfie.Outcome outcome = intake.take(body, photo -> takeSelfie.take(verificationId, me, photo));
        return switch (outcome) {
            case TakeSelfie.Outcome.Accepted _ -> new SelfieAnswer(SelfieAnswer.Answer.ACCEPTED);
            case TakeSelfie.Outcome.Retake retake -> throw PhotoProblems.retake(retake.findings());
            case TakeSelfie.Outcome.NotFound _ -> throw notFound();
            case TakeSelfie.Outcome.Expired _ -> throw Problem.of(HttpStatus.GONE, "verification-expired");
            case TakeSelfie.Outcome.AlreadyTaken _ -> throw Problem.of(HttpStatus.CONFLICT, "selfie-already-taken");
            case TakeSelfie.Outcome.Unavailable _ -> throw PhotoProblems.engineUnavailable();
        };
    }

    @GetMapping("/{verificationId}")
    @ForRole({Role.MEMBER, Role.CLAIMS_OFFICER})
    VerificationView read(CurrentUser user, @PathVariable VerificationId verificationId) {
        if (user.has(Role.CLAIMS_OFFICER)) {
            return readVerification
                    .opened(verificationId)
                    .map(found -> VerificationView.forOfficer(found, clock.instant()))
                    .orElseThrow(VerificationsController::notFound);
        }
        return user.memberId()
                .flatMap(me -> readVerification.ownedBy(me, verificationId))
                .map(found -> VerificationView.forMember(found, clock.instant()))
                .orElseThrow(VerificationsController::notFound);
    }

    /** The selfie of a claim that came to officers, as long as it is kept. Who looks at it is written down. */
    @GetMapping(path = "/{verificationId}/selfie", produces = MediaType.IMAGE_JPEG_VALUE)
    @ForRole(Role.CLAIMS_OFFICER)
    ResponseEntity<byte[]> picture(@PathVariable VerificationId verificationId) {
        Picture picture = readVerification
                .pictureForReview(verificationId)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "selfie-not-kept"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_JPEG)
                .body(picture.jpeg());
    }

    private static Problem notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "verification-not-found");
    }
}
