package id.jmo.platform.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command with an {@code Idempotency-Key} header (1 to 100 visible ASCII characters, else 400). A repetition with the
 * same body gets the same response and {@code Idempotency-Replayed: true}; with another body 422 {@code
 * idempotency-key-reused}; while the first request is in progress 409 {@code request-in-flight}. Keys are scoped to
 * caller, method and path.
 *
 * <p>Successes and refusals by the service's own {@code Problem} are stored. Invalid requests and internal failures are
 * not: the same key may be used again.
 *
 * <p>An instance that dies during a command leaves the key in flight; after {@code jmo.idempotency.take-over-after} the
 * next attempt executes the command again. A command must therefore be safe to repeat, most simply with
 * {@link IdempotencyKey#derivedId()} as the id of what it creates.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /**
     * For a large body: the method reads it as it comes, and it is compared by its declared length only. Else it is held in
     * memory, before the caller's role is checked.
     */
    boolean streamed() default false;
}
