package id.jmo.platform.imports;

import id.jmo.platform.problems.ProblemResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** On a method that reads an import or its faults: describes its answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "import-not-found")
public @interface ReadsImport {}
