package id.jmo.information.web.content;

import id.jmo.information.model.content.ContentRefusal;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a refusal is to the editor. */
@Component
class ContentProblems implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return switch (failure) {
            case ContentRefusal refusal -> problem(refusal.reason());
            case PhotoRefused refused -> problem(refused.fault());
            default -> null;
        };
    }

    private static Problem problem(ContentRefusal.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> Problem.of(HttpStatus.NOT_FOUND, "content-not-found");
            case SLUG_TAKEN -> Problem.of(HttpStatus.CONFLICT, "slug-taken").fault("slug", "slug-taken");
            case CHANGED_MEANWHILE -> Problem.of(HttpStatus.CONFLICT, "changed-meanwhile");
            case NOT_ALLOWED_NOW -> Problem.of(HttpStatus.CONFLICT, "content-not-movable");
            case OWN_WORK -> Problem.of(HttpStatus.CONFLICT, "second-editor-must-differ");
            case DETAILS_OF_ANOTHER_KIND ->
                Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("content", "of-another-kind");
            case IMAGE_UNKNOWN ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "image-unknown").fault("content.image", "image-unknown");
            case PUBLICATION_IN_THE_PAST ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "publication-impossible")
                        .fault("publishAt", "in-the-past");
            case PROMO_OVER ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "publication-impossible")
                        .fault("publishAt", "promo-over-by-then");
        };
    }

    private static Problem problem(PhotoRefused.Fault fault) {
        return switch (fault) {
            case NOT_JPEG_OR_PNG, HEIC -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "image-not-jpeg-or-png");
            case ANIMATED, UNREADABLE -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "image-unreadable");
            case TOO_MANY_BYTES, TOO_MANY_PIXELS -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "image-too-large");
        };
    }
}
