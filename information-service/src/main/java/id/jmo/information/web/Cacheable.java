package id.jmo.information.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an answer with an ETag: a caller who names the one they have gets 304 if nothing has changed. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "OK",
        useReturnTypeSchema = true,
        headers = {
            @Header(
                    name = "ETag",
                    description = "Names this state of the answer, for If-None-Match",
                    schema = @Schema(type = "string")),
            @Header(
                    name = "Cache-Control",
                    description = "Who may keep the answer, and for how many seconds",
                    schema = @Schema(type = "string"))
        })
@ApiResponse(responseCode = "304", description = "The caller has the current answer already", content = @Content)
public @interface Cacheable {}
