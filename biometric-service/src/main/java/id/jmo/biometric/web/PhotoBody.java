package id.jmo.biometric.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes in the API's document that the body is the photo itself. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RefusesPhotos
@Operation(
        requestBody =
                @RequestBody(
                        required = true,
                        content = {
                            @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                            @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
                        }))
@interface PhotoBody {}
