package id.jmo.biometric.web;

import id.jmo.biometric.application.BiometricSettings;
import id.jmo.biometric.application.EngineBusy;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.SequenceFault;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTranslation;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The problem answers for photos and the engine. */
@Component
class PhotoProblems implements ProblemTranslation {

    private static final Duration ENGINE_BACK_SOON = Duration.ofSeconds(30);

    private static final Duration UPLOAD_ENDS_SOON = Duration.ofSeconds(5);

    private final BiometricSettings settings;

    PhotoProblems(BiometricSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return switch (failure) {
            case PhotoRefused refused -> problem(refused.fault());
            case EngineBusy busy ->
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "face-engine-busy").retryAfter(busy.retryAfter());
            case PhotoIntake.AlreadyUploading _ ->
                Problem.of(HttpStatus.CONFLICT, "upload-running").retryAfter(UPLOAD_ENDS_SOON);
            // The container remembers that it timed out and reports it once more, after the controller has answered.
            case PhotoIntake.TooSlow _, SocketTimeoutException _ ->
                Problem.of(HttpStatus.REQUEST_TIMEOUT, "photo-too-slow");
            default -> null;
        };
    }

    /** Names every finding: each is an instruction to whoever takes the photo. */
    static Problem retake(Set<Finding> findings) {
        Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "photo-retake");
        findings.stream().sorted().forEach(finding -> problem.fault("photo", finding.code()));
        return problem;
    }

    /** The same for the frames of a session; each fault names the first frame it was found in. */
    static Problem retake(Map<Finding, Integer> findings) {
        Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "photo-retake");
        findings.forEach((finding, frame) -> problem.fault("frames[" + frame + "]", finding.code()));
        return problem;
    }

    static Problem notFollowed(Set<SequenceFault> faults) {
        Problem problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "challenge-not-followed");
        faults.stream().sorted().forEach(fault -> problem.fault("frames", fault.code()));
        return problem;
    }

    static Problem mustWait(Duration remaining) {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "verification-wait").retryAfter(remaining);
    }

    static Problem locked() {
        return Problem.of(HttpStatus.LOCKED, "verification-locked");
    }

    static Problem consentWithdrawn() {
        return Problem.of(HttpStatus.CONFLICT, "biometric-consent-withdrawn");
    }

    static Problem engineUnavailable() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "face-engine-unavailable")
                .retryAfter(ENGINE_BACK_SOON);
    }

    private Problem problem(PhotoRefused.Fault fault) {
        return switch (fault) {
            case NOT_JPEG_OR_PNG, HEIC -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, fault.code());
            case TOO_MANY_BYTES ->
                Problem.of(HttpStatus.CONTENT_TOO_LARGE, fault.code())
                        .with("limit", settings.photo().bytes() / (1 << 20));
            case TOO_MANY_PIXELS ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, fault.code())
                        .with("limit", settings.photo().pixels() / 1_000_000)
                        .with("progressive", settings.photo().wholePixels() / 1_000_000)
                        .with("side", settings.photo().side());
            case ANIMATED, UNREADABLE -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, fault.code());
        };
    }
}
