package id.jmo.platform.imports;

import id.jmo.platform.problems.ProblemResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** On a method that receives a file with {@link Imports#receive}: describes its answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "202",
        description = "The file is kept; follow the import at the address in Location",
        useReturnTypeSchema = true)
@ProblemResponse(status = HttpStatus.BAD_REQUEST, codes = "import-unreadable")
public @interface ReceivesImport {}
