package id.jmo.biometric.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes in the API's document the part about the frames and the part of each frame, and why they may be refused. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RefusesPhotos
@RequestBody(
        required = true,
        description =
                "A part \"session\" (JSON), and for each frame a part with the picture (JPEG or PNG) under the name"
                        + " that the session gives it.",
        content =
                @Content(
                        mediaType = "multipart/form-data",
                        schema = @Schema(implementation = FramesOperation.Parts.class),
                        encoding = @Encoding(name = "session", contentType = "application/json")))
@interface FramesOperation {

    /** The parts as the description shows them; a session has as many frames as its policy requires. */
    record Parts(
            FramesBody.Session session,

            @Schema(type = "string", format = "binary", name = "frame-1")
            String frame) {}
}
