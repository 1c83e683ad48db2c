/** HTTP commands that can be sent again without a second effect, by the client's {@code Idempotency-Key}. */
@NullMarked
package id.jmo.platform.idempotency;

import org.jspecify.annotations.NullMarked;
