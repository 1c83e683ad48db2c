package id.jmo.biometric.web;

import id.jmo.platform.problems.ProblemResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** Describes in the API's document why photos are refused, one or the frames of a session: {@link PhotoProblems}. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProblemResponse(status = HttpStatus.REQUEST_TIMEOUT, codes = "photo-too-slow")
@ProblemResponse(
        status = HttpStatus.CONFLICT,
        codes = {"biometric-consent-withdrawn", "upload-running"})
@ProblemResponse(status = HttpStatus.CONTENT_TOO_LARGE, codes = "photo-too-many-bytes")
@ProblemResponse(
        status = HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        codes = {"photo-not-jpeg-or-png", "photo-heic"})
@ProblemResponse(
        status = HttpStatus.UNPROCESSABLE_CONTENT,
        codes = {"photo-retake", "photo-too-many-pixels", "photo-animated", "photo-unreadable"})
@ProblemResponse(
        status = HttpStatus.SERVICE_UNAVAILABLE,
        codes = {"face-engine-busy", "face-engine-unavailable"})
@interface RefusesPhotos {}
