package id.jmo.platform.attachments.web;

import id.jmo.platform.attachments.AttachmentProperties;
import id.jmo.platform.attachments.AttachmentRefused;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The answers for files that are not accepted: each says why. */
final class AttachmentProblems implements ProblemTranslation {

    private final AttachmentProperties settings;

    AttachmentProblems(AttachmentProperties settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof AttachmentRefused refused ? problem(refused.fault()) : null;
    }

    private Problem problem(AttachmentRefused.Fault fault) {
        return switch (fault) {
            case NOT_SUPPORTED, HEIC -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, fault.code());
            case TOO_LARGE ->
                Problem.of(HttpStatus.CONTENT_TOO_LARGE, fault.code())
                        .with("limit", settings.maxSize().toMegabytes());
            case TOO_MANY_PIXELS ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, fault.code())
                        .with("limit", settings.maxPixels() / 1_000_000)
                        .with("side", AttachmentProperties.LONGEST_SIDE);
            case TOO_MANY -> Problem.of(HttpStatus.CONFLICT, fault.code()).with("limit", settings.maxFiles());
            case ERASED -> Problem.of(HttpStatus.CONFLICT, fault.code());
            case NAME_LIES, ANIMATED, UNREADABLE, PASSWORD, ACTIVE_CONTENT ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, fault.code());
        };
    }
}
