package id.jmo.platform.attachments.web;

import id.jmo.platform.problems.ProblemResponse;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** On a method that receives an attachment: describes the body and why a file may be refused. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        description = "A part \"file\" with the JPEG, PNG or PDF and its name, and a part \"kind\" that says what it is"
                + " evidence of.",
        content =
                @Content(
                        mediaType = "multipart/form-data",
                        schema = @Schema(implementation = AttachmentBody.AttachmentParts.class)))
@ProblemResponse(status = HttpStatus.BAD_REQUEST, codes = "attachment-malformed")
@ProblemResponse(status = HttpStatus.REQUEST_TIMEOUT, codes = "attachment-too-slow")
@ProblemResponse(
        status = HttpStatus.CONFLICT,
        codes = {"attachment-too-many", "attachment-erased"})
@ProblemResponse(status = HttpStatus.CONTENT_TOO_LARGE, codes = "attachment-too-large")
@ProblemResponse(
        status = HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        codes = {"attachment-not-supported", "attachment-heic"})
@ProblemResponse(
        status = HttpStatus.UNPROCESSABLE_CONTENT,
        codes = {
            "attachment-name-lies",
            "attachment-too-many-pixels",
            "attachment-animated",
            "attachment-unreadable",
            "attachment-password",
            "attachment-active-content"
        })
@ProblemResponse(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "attachments-busy")
public @interface AttachmentBody {

    /** The parts as the description shows them. */
    record AttachmentParts(
            @Schema(type = "string", format = "binary") String file,

            @Nullable String kind) {}
}
