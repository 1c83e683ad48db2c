package id.jmo.biometric.web;

import id.jmo.biometric.application.ErasePictures;
import id.jmo.biometric.application.OpenVerification;
import id.jmo.biometric.application.ReadVerification;
import id.jmo.biometric.application.TakeFrames;
import id.jmo.biometric.model.FrameStep;
import id.jmo.biometric.model.Purpose;
import id.jmo.biometric.model.Session;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member proves who they are; an officer or auditor reads what was measured. */
@RestController
@RequestMapping("/api/v1/verifications")
@Tag(name = "Verifications")
class VerificationsController {

    private final OpenVerification openVerification;
    private final TakeFrames takeFrames;
    private final ReadVerification readVerification;
    private final ErasePictures erasePictures;
    private final PhotoIntake intake;
    private final FramesBody body;
    private final ProblemTexts texts;
    private final Clock clock;

    VerificationsController(
            OpenVerification openVerification,
            TakeFrames takeFrames,
            ReadVerification readVerification,
            ErasePictures erasePictures,
            PhotoIntake intake,
            FramesBody body,
            ProblemTexts texts,
            Clock clock) {
        this.openVerification = openVerification;
        this.takeFrames = takeFrames;
        this.readVerification = readVerification;
        this.erasePictures = erasePictures;
        this.intake = intake;
        this.body = body;
        this.texts = texts;
        this.clock = clock;
    }

    record OpenRequest(@NotNull Purpose purpose) {}

    /**
     * @param nonce to be sent back with the frames
     * @param steps what the frames are to show, in this order
     * @param expiresAt last moment to send the frames and to submit what they are for
     */
    record OpenedSession(
            VerificationId verificationId, String nonce, List<AskedStep> steps, OffsetDateTime expiresAt) {}

    /** @param instruction for the member, in the language of the request */
    record AskedStep(FrameStep step, String instruction) {}

    record FramesAnswer(Answer outcome) {
        enum Answer {
            ACCEPTED,
            /** Kept, and judged as soon as an engine can measure; a claim may be submitted with them now. */
            WAITING
        }
    }

    /** Opens a session in which a member shows who they are; one that the member has open ends. The app names its device. */
    @PostMapping
    @ForRole(Role.MEMBER)
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "verification-wait")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "biometric-consent-withdrawn")
    @ProblemResponse(status = HttpStatus.LOCKED, codes = "verification-locked")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OpenedSession> openVerification(
            @CurrentMember MemberId me,
            @RequestHeader("Device-Id") @NotBlank @Size(max = 200) String deviceId,
            @Valid @RequestBody OpenRequest request,
            Locale locale) {
        OpenVerification.Outcome outcome = openVerification.open(me, request.purpose(), deviceId);
        return switch (outcome) {
            case OpenVerification.Outcome.Opened opened -> {
                Session session = opened.session();
                yield ResponseEntity.created(URI.create("/api/v1/verifications/" + session.id()))
                        .body(new OpenedSession(
                                session.id(),
                                session.challenge().nonce(),
                                session.challenge().steps().stream()
                                        .map(step -> new AskedStep(
                                                step, texts.get(locale, "verification.step." + step, Map.of())))
                                        .toList(),
                                Jakarta.at(session.expiresAt())));
            }
            case OpenVerification.Outcome.MustWait wait -> throw PhotoProblems.mustWait(wait.remaining());
            case OpenVerification.Outcome.ConsentWithdrawn _ -> throw PhotoProblems.consentWithdrawn();
            case OpenVerification.Outcome.Locked _ -> throw PhotoProblems.locked();
        };
    }

    /** Sends the frames of a session, once. */
    @PutMapping(path = "/{verificationId}/frames", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ForRole(Role.MEMBER)
    @FramesOperation
    @ProblemResponse(status = HttpStatus.BAD_REQUEST, codes = "frames-malformed")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "verification-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"frames-replayed", "selfie-already-taken"})
    @ProblemResponse(status = HttpStatus.TOO_MANY_REQUESTS, codes = "verification-wait")
    @ProblemResponse(status = HttpStatus.LOCKED, codes = "verification-locked")
    @ProblemResponse(status = HttpStatus.GONE, codes = "verification-expired")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "challenge-not-followed")
    @ApiResponse(responseCode = "200", description = "Judged, and accepted", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "Kept, to be judged later", useReturnTypeSchema = true)
    ResponseEntity<FramesAnswer> sendFrames(
            @CurrentMember MemberId me,
            @PathVariable VerificationId verificationId,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        Optional<TakeFrames.Outcome> refusal = takeFrames.refusal(verificationId, me);
        TakeFrames.Outcome outcome = refusal.isPresent()
                ? refusal.get()
                : intake.take(
                        me.toString(),
                        request.getInputStream(),
                        arrived -> takeFrames.take(verificationId, me, body.read(request.getContentType(), arrived)));
        return switch (outcome) {
            case TakeFrames.Outcome.Accepted _ -> ResponseEntity.ok(new FramesAnswer(FramesAnswer.Answer.ACCEPTED));
            case TakeFrames.Outcome.Waiting _ ->
                ResponseEntity.accepted().body(new FramesAnswer(FramesAnswer.Answer.WAITING));
            case TakeFrames.Outcome.Retake retake -> throw PhotoProblems.retake(retake.findings());
            case TakeFrames.Outcome.NotFollowed not -> throw PhotoProblems.notFollowed(not.faults());
            case TakeFrames.Outcome.Replayed _ -> throw Problem.of(HttpStatus.CONFLICT, "frames-replayed");
            case TakeFrames.Outcome.NotFound _ -> throw notFound();
            case TakeFrames.Outcome.MustWait wait -> throw PhotoProblems.mustWait(wait.remaining());
            case TakeFrames.Outcome.Locked _ -> throw PhotoProblems.locked();
            case TakeFrames.Outcome.Expired _ -> throw Problem.of(HttpStatus.GONE, "verification-expired");
            case TakeFrames.Outcome.ConsentWithdrawn _ -> throw PhotoProblems.consentWithdrawn();
            case TakeFrames.Outcome.AlreadyTaken _ -> throw Problem.of(HttpStatus.CONFLICT, "selfie-already-taken");
        };
    }

    /** Reads a verification: members their own without its scores, officers and auditors any. */
    @GetMapping("/{verificationId}")
    @ForRole({Role.MEMBER, Role.CLAIMS_OFFICER, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "verification-not-found")
    VerificationView readVerification(CurrentUser user, @PathVariable VerificationId verificationId) {
        if (user.has(Role.CLAIMS_OFFICER) || user.has(Role.AUDITOR)) {
            return readVerification
                    .opened(verificationId)
                    .map(found ->
                            VerificationView.forStaff(found, readVerification.picturesErasedAt(found), clock.instant()))
                    .orElseThrow(VerificationsController::notFound);
        }
        return user.memberId()
                .flatMap(me -> readVerification.ownedBy(me, verificationId))
                .map(found -> VerificationView.forMember(found, clock.instant()))
                .orElseThrow(VerificationsController::notFound);
    }

    /** Erases the pictures of a verification. Scores and the claim's course stay. */
    @DeleteMapping("/{verificationId}/pictures")
    @ForRole(Role.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "verification-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "pictures-needed-by-claim")
    void erasePictures(@CurrentMember MemberId me, @PathVariable VerificationId verificationId) {
        switch (erasePictures.onRequest(me, verificationId)) {
            case ERASED -> {
                // Nothing to say.
            }
            case NOT_FOUND -> throw notFound();
            case NEEDED_BY_CLAIM -> throw Problem.of(HttpStatus.CONFLICT, "pictures-needed-by-claim");
        }
    }

    private static Problem notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "verification-not-found");
    }
}
