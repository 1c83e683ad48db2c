package id.jmo.platform.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that the caller names by an {@code Idempotency-Key} (1 to 100 visible ASCII characters, else 400). Sent
 * again with the same body it is answered as before, with {@code Idempotency-Replayed: true}; with another body 422
 * {@code idempotency-key-reused}; while the first is still being served 409 {@code request-in-flight}. Keys of different
 * callers, methods and paths have nothing to do with each other.
 *
 * <p>Success and refusals by the service's own {@code Problem} are kept as the answer. Faults in the form of the request
 * and failures on our side are not: the same key may be tried again.
 *
 * <p>A service that dies over a command leaves the key in flight; after a while ({@code jmo.idempotency.take-over-after})
 * the next attempt runs the command again. Commands therefore stay safe to repeat by themselves, most simply with
 * {@link IdempotencyKey#derivedId()} as the id of what they create.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
