/** HTTP commands that a client can repeat without a second effect, by their {@code Idempotency-Key}. */
@NullMarked
package id.jmo.platform.idempotency;

import org.jspecify.annotations.NullMarked;
