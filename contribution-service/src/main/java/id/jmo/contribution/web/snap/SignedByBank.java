package id.jmo.contribution.web.snap;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what all calls of the bank have in common: the signed headers, and refusals in SNAP's form. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.HEADER,
            name = "X-TIMESTAMP",
            required = true,
            description = "To the second with its offset, at most five minutes from our time",
            schema = @Schema(type = "string", maxLength = 25)),
    @Parameter(
            in = ParameterIn.HEADER,
            name = "X-SIGNATURE",
            required = true,
            description =
                    "Base64 of SHA256withRSA over METHOD:path:lower case hex of SHA-256 of the minified body:X-TIMESTAMP",
            schema = @Schema(type = "string", maxLength = 1000)),
    @Parameter(
            in = ParameterIn.HEADER,
            name = "X-PARTNER-ID",
            required = true,
            description = "As agreed on",
            schema = @Schema(type = "string", maxLength = 36)),
    @Parameter(
            in = ParameterIn.HEADER,
            name = "X-EXTERNAL-ID",
            required = true,
            description = "Unlike that of any other request of the day (Asia/Jakarta)",
            schema = @Schema(type = "string", pattern = "^[0-9]{1,36}$", maxLength = 36)),
    @Parameter(
            in = ParameterIn.HEADER,
            name = "CHANNEL-ID",
            required = true,
            description = "As agreed on",
            schema = @Schema(type = "string", maxLength = 5))
})
@ApiResponses({
    @ApiResponse(
            responseCode = "400",
            description = "Cases 00, 01 and 02: no JSON, or a field of wrong form or missing, by name",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SnapMessages.Refused.class))),
    @ApiResponse(
            responseCode = "401",
            description = "Case 00: not signed by the bank, from an unknown client, or too old",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SnapMessages.Refused.class))),
    @ApiResponse(
            responseCode = "404",
            description =
                    "Cases 12 (unknown bill), 13 (wrong amount), 14 (paid), 18 (the reference stands for another payment) and 19 (expired)",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SnapMessages.Refused.class))),
    @ApiResponse(
            responseCode = "409",
            description = "Case 00: the X-EXTERNAL-ID was used today",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SnapMessages.Refused.class))),
    @ApiResponse(
            responseCode = "500",
            description = "Case 00: to be repeated with another X-EXTERNAL-ID",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SnapMessages.Refused.class)))
})
@interface SignedByBank {}
