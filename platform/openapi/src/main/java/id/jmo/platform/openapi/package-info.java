/**
 * The OpenAPI document of a service, derived from what its endpoints really are: roles, problems, idempotency, required
 * and nullable fields. A service adds Javadoc, {@code @Tag} and {@code @ProblemResponse}, and nothing else.
 */
@NullMarked
package id.jmo.platform.openapi;

import org.jspecify.annotations.NullMarked;
