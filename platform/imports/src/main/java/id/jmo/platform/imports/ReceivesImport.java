package id.jmo.platform.imports;

import id.jmo.platform.problems.ProblemResponse;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** On a method that receives a file with {@link Imports#receive}: describes its answers, and how the file may be named. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "202",
        description = "The file is kept; follow the import at the address in Location",
        useReturnTypeSchema = true)
@Parameter(
        in = ParameterIn.HEADER,
        name = HttpHeaders.CONTENT_DISPOSITION,
        description = "Names the file, for whoever follows the import",
        example = "attachment; filename=savings.csv",
        schema = @Schema(type = "string"))
@ProblemResponse(status = HttpStatus.BAD_REQUEST, codes = "import-unreadable")
public @interface ReceivesImport {}
