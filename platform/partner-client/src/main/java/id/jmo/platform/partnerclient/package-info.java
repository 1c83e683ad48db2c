/** HTTP clients of partners with timeouts, a limit on concurrent calls, retries and a circuit breaker. */
@NullMarked
package id.jmo.platform.partnerclient;

import org.jspecify.annotations.NullMarked;
