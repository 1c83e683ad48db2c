package id.jmo.biometric.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jmo.biometric.application.LimitAttempts;
import id.jmo.biometric.application.ReviewIdentity;
import id.jmo.biometric.application.Verifications;
import id.jmo.biometric.model.FrameStep;
import id.jmo.biometric.model.Picture;
import id.jmo.biometric.model.Reason;
import id.jmo.biometric.model.Verdict;
import id.jmo.biometric.model.Verification;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.personaldata.SignedLinks;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.VerificationId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Officers compare the faces of claims that the policy was not sure of. They decide about the claim, in claim-service.
 * Each access is audited before anything is shown.
 */
@RestController
@RequestMapping("/api/v1/identity-reviews")
@ForRole(Role.CLAIMS_OFFICER)
@Tag(name = "Identity reviews")
class IdentityReviewsController {

    private final ReviewIdentity review;
    private final LimitAttempts attempts;
    private final SignedLinks links;
    private final Clock clock;

    IdentityReviewsController(ReviewIdentity review, LimitAttempts attempts, SignedLinks links, Clock clock) {
        this.review = review;
        this.attempts = attempts;
        this.links = links;
        this.clock = clock;
    }

    record Waiting(
            VerificationId verificationId,
            ClaimId claimId,
            MemberId memberId,
            Verdict verdict,
            List<Reason> reasons,
            OffsetDateTime since) {

        static Waiting of(Verification.Used used) {
            return new Waiting(
                    used.id(),
                    used.claimId(),
                    used.session().memberId(),
                    used.selfie().verdict(),
                    used.selfie().reasons(),
                    Jakarta.at(used.judgedAt()));
        }
    }

    /**
     * @param faces to be put side by side: the reference photo first, if one is kept, then the frames
     * @param decision where the officer decides, by POST
     */
    record Review(Waiting waiting, VerificationView verification, List<Face> faces, String decision) {}

    /**
     * @param step the step of the frame; absent for the reference photo
     * @param link valid for this officer, for five minutes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Face(String name, @Nullable FrameStep step, String link) {}

    record Release(@NotBlank @Size(max = 500) String reason) {}

    /** Lists the verifications that wait for an officer, the longest waiting first. */
    @GetMapping
    Page<Waiting> listIdentityReviews(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return review.waiting(Optional.ofNullable(cursor).map(IdentityReviewsController::place), limit)
                .map(Waiting::of);
    }

    private static Verifications.Place place(String cursor) {
        try {
            return Verifications.Place.parse(cursor);
        } catch (IllegalArgumentException noPlace) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("cursor", "invalid");
        }
    }

    /** Reads a verification with links to its faces. */
    @GetMapping("/{verificationId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "identity-review-not-found")
    Review readIdentityReview(CurrentUser officer, @PathVariable VerificationId verificationId) {
        Verification.Used used = review.find(verificationId).orElseThrow(IdentityReviewsController::notWaiting);
        return new Review(
                Waiting.of(used),
                VerificationView.forStaff(used, Optional.empty(), clock.instant()),
                review.faces(used).stream()
                        .map(face -> new Face(
                                face.name(),
                                face.step().orElse(null),
                                links.to(picture(verificationId, face.name()), officer.id())))
                        .toList(),
                "/api/v1/claim-reviews/" + used.claimId() + "/decision");
    }

    /** Shows a face, by a link of the review. */
    @GetMapping(path = "/{verificationId}/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "picture-link-invalid")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "identity-review-not-found")
    ResponseEntity<byte[]> readReviewPicture(
            CurrentUser officer,
            @PathVariable VerificationId verificationId,
            @PathVariable String picture,
            @RequestParam long until,
            @RequestParam String signature) {
        if (!links.isGood(picture(verificationId, picture), officer.id(), until, signature)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "picture-link-invalid");
        }
        Picture shown = review.picture(verificationId, picture).orElseThrow(IdentityReviewsController::notWaiting);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_JPEG)
                .body(shown.jpeg());
    }

    /**
     * Releases a member from the failed attempts. The officer has made sure who the member is; the failures are
     * forgotten, on the member's own devices too.
     */
    @PostMapping("/members/{memberId}/attempts-release")
    LimitAttempts.Released releaseAttempts(
            CurrentUser officer, @PathVariable MemberId memberId, @Valid @RequestBody Release release) {
        return attempts.release(memberId, officer.id(), release.reason());
    }

    private static String picture(VerificationId verificationId, String name) {
        return "/api/v1/identity-reviews/" + verificationId + "/pictures/" + name;
    }

    private static Problem notWaiting() {
        return Problem.of(HttpStatus.NOT_FOUND, "identity-review-not-found");
    }
}
