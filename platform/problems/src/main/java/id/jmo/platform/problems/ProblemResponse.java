package id.jmo.platform.problems;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/**
 * The problems of a status that a controller's method may answer with, for the API's document. Only those of the
 * service's own: what the platform answers (an invalid request, a missing token, a store that is away) is known.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ProblemResponse.All.class)
public @interface ProblemResponse {

    HttpStatus status();

    /** The slugs of {@link Problem#of}. */
    String[] codes();

    /** Holds several of them. */
    @Documented
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        ProblemResponse[] value();
    }
}
