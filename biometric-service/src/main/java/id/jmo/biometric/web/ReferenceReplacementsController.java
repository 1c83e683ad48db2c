package id.jmo.biometric.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jmo.biometric.application.DecideReplacement;
import id.jmo.biometric.application.ReplaceReferencePhoto;
import id.jmo.biometric.application.ReplaceReferencePhoto.Officer;
import id.jmo.biometric.model.Picture;
import id.jmo.biometric.model.ReferenceReplacement;
import id.jmo.biometric.model.ReferenceReplacement.Cause;
import id.jmo.biometric.model.ReferenceReplacement.State;
import id.jmo.biometric.model.ReplacementId;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.personaldata.SignedLinks;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Two officers replace a member's reference photo: one proposes, another compares the two faces and decides. The member is
 * notified of both.
 */
@RestController
@RequestMapping("/api/v1/reference-photos")
@ForRole(Role.CLAIMS_OFFICER)
@Tag(name = "Reference photos")
class ReferenceReplacementsController {

    private static final String PATH = "/api/v1/reference-photos/replacements/";

    private final ReplaceReferencePhoto replaceReferencePhoto;
    private final DecideReplacement decideReplacement;
    private final PhotoIntake intake;
    private final SignedLinks links;

    ReferenceReplacementsController(
            ReplaceReferencePhoto replaceReferencePhoto,
            DecideReplacement decideReplacement,
            PhotoIntake intake,
            SignedLinks links) {
        this.replaceReferencePhoto = replaceReferencePhoto;
        this.decideReplacement = decideReplacement;
        this.intake = intake;
        this.links = links;
    }

    enum Status {
        PROPOSED,
        APPROVED,
        REFUSED,
        /** The member withdrew the consent before an officer decided. */
        WITHDRAWN
    }

    /**
     * @param similarity cosine of the two faces, -1 to 1; absent if they were measured by different engines
     * @param reason why the faces may differ; absent if they match
     * @param proposedBy the officer who cannot decide
     * @param decidedBy absent until it is decided
     * @param countsFrom from when a match with the new photo is enough for money; absent unless it is approved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Replacement(
            ReplacementId replacementId,
            MemberId memberId,
            Status status,
            @Nullable Double similarity,
            @Nullable Cause reason,
            String proposedBy,
            OffsetDateTime proposedAt,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime countsFrom) {

        static Replacement of(ReferenceReplacement replacement) {
            OptionalDouble similarity = replacement.similarity();
            return new Replacement(
                    replacement.id(),
                    replacement.memberId(),
                    switch (replacement.state()) {
                        case State.Proposed _ -> Status.PROPOSED;
                        case State.Approved _ -> Status.APPROVED;
                        case State.Refused _ -> Status.REFUSED;
                        case State.Withdrawn _ -> Status.WITHDRAWN;
                    },
                    similarity.isPresent() ? similarity.getAsDouble() : null,
                    replacement.reason().orElse(null),
                    replacement.proposedBy(),
                    Jakarta.at(replacement.proposedAt()),
                    switch (replacement.state()) {
                        case State.Approved approved -> approved.by().officer();
                        case State.Refused refused -> refused.by().officer();
                        case State.Proposed _, State.Withdrawn _ -> null;
                    },
                    replacement.state() instanceof State.Approved approved ? Jakarta.at(approved.countsFrom()) : null);
        }
    }

    /**
     * @param faces to be put side by side, the present one first; none once it is decided
     * @param decision where the second officer decides, by POST
     */
    record ReplacementReview(Replacement replacement, List<ReplacementFace> faces, String decision) {}

    /** @param link valid for this officer, for five minutes */
    record ReplacementFace(String name, String link) {}

    /** @param reason in the officer's own words: how they made sure that it is the member */
    record ReplacementDecision(
            DecideReplacement.@NotNull Verdict decision,
            @NotBlank @Size(max = 500) @PlainText String reason) {}

    /** Proposes another reference photo for a member who has one. Without a reason only one that matches it. */
    @PostMapping(path = "/{memberId}/replacements", consumes = "image/*") // the format is detected from the bytes
    @PhotoBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "own-reference-photo")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "reference-photo-missing")
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "replacement-reason-needed")
    Replacement proposeReplacement(
            CurrentUser officer,
            @PathVariable MemberId memberId,
            @RequestParam(required = false) @Nullable Cause reason,
            InputStream body)
            throws IOException {
        ReplaceReferencePhoto.Outcome outcome = intake.take(
                "enrolment of " + memberId,
                body,
                photo -> replaceReferencePhoto.propose(memberId, photo, Optional.ofNullable(reason), officer(officer)));
        return switch (outcome) {
            case ReplaceReferencePhoto.Outcome.Proposed proposed -> Replacement.of(proposed.replacement());
            case ReplaceReferencePhoto.Outcome.ReasonNeeded _ ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "replacement-reason-needed");
            case ReplaceReferencePhoto.Outcome.Unfit unfit -> throw PhotoProblems.retake(unfit.findings());
            case ReplaceReferencePhoto.Outcome.Unavailable _ -> throw PhotoProblems.engineUnavailable();
            case ReplaceReferencePhoto.Outcome.ConsentWithdrawn _ -> throw PhotoProblems.consentWithdrawn();
            case ReplaceReferencePhoto.Outcome.MemberUnknown _ -> throw ReferencePhotosController.memberUnknown();
            case ReplaceReferencePhoto.Outcome.NothingToReplace _ ->
                throw Problem.of(HttpStatus.CONFLICT, "reference-photo-missing");
            case ReplaceReferencePhoto.Outcome.OfficersOwn _ -> throw officersOwn();
        };
    }

    /** Lists the replacements that wait for a second officer, the longest waiting first. */
    @GetMapping("/replacements")
    @ForRole({Role.CLAIMS_OFFICER, Role.AUDITOR})
    Page<Replacement> listReplacements(
            @RequestParam(required = false) @Nullable ReplacementId cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return decideReplacement.waiting(Optional.ofNullable(cursor), limit).map(Replacement::of);
    }

    /** Reads a replacement with links to the two faces. */
    @GetMapping("/replacements/{replacementId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "replacement-not-found")
    ReplacementReview readReplacement(CurrentUser officer, @PathVariable ReplacementId replacementId) {
        ReferenceReplacement found =
                decideReplacement.find(replacementId).orElseThrow(ReferenceReplacementsController::replacementUnknown);
        Stream<String> names =
                found.isWaiting() ? Stream.of(DecideReplacement.PRESENT, DecideReplacement.PROPOSED) : Stream.empty();
        return new ReplacementReview(
                Replacement.of(found),
                names.map(name -> new ReplacementFace(name, links.to(picture(replacementId, name), officer.id())))
                        .toList(),
                PATH + replacementId + "/decision");
    }

    /** Shows one of the two faces, by a link of the replacement. */
    @GetMapping(path = "/replacements/{replacementId}/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "picture-link-invalid")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "replacement-not-found")
    ResponseEntity<byte[]> readReplacementPicture(
            CurrentUser officer,
            @PathVariable ReplacementId replacementId,
            @PathVariable String picture,
            @RequestParam long until,
            @RequestParam String signature) {
        if (!links.isGood(picture(replacementId, picture), officer.id(), until, signature)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "picture-link-invalid");
        }
        Picture shown = decideReplacement
                .picture(replacementId, picture)
                .orElseThrow(ReferenceReplacementsController::replacementUnknown);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_JPEG)
                .body(shown.jpeg());
    }

    /** Approves or refuses a replacement, as the second officer. Repeating it has no second effect. */
    @PostMapping("/replacements/{replacementId}/decision")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "replacement-not-found")
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "own-reference-photo")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"second-officer-must-differ", "replacement-over"})
    Replacement decideReplacement(
            CurrentUser officer,
            @PathVariable ReplacementId replacementId,
            @Valid @RequestBody ReplacementDecision request) {
        return switch (decideReplacement.decide(
                replacementId, officer(officer), request.decision(), request.reason())) {
            case DecideReplacement.Outcome.Decided decided -> Replacement.of(decided.replacement());
            case DecideReplacement.Outcome.NotFound _ -> throw replacementUnknown();
            case DecideReplacement.Outcome.Over _ -> throw Problem.of(HttpStatus.CONFLICT, "replacement-over");
            case DecideReplacement.Outcome.SecondOfficerMustDiffer _ ->
                throw Problem.of(HttpStatus.CONFLICT, "second-officer-must-differ");
            case DecideReplacement.Outcome.OfficersOwn _ -> throw officersOwn();
        };
    }

    private static Officer officer(CurrentUser user) {
        return new Officer(user.id(), user.memberId());
    }

    private static String picture(ReplacementId replacementId, String name) {
        return PATH + replacementId + "/pictures/" + name;
    }

    private static Problem replacementUnknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "replacement-not-found");
    }

    private static Problem officersOwn() {
        return Problem.of(HttpStatus.FORBIDDEN, "own-reference-photo");
    }
}
