/**
 * Admission control: a limit on concurrent requests, and a graceful drain before shutdown.
 */
@NullMarked
package id.jmo.platform.admission;

import org.jspecify.annotations.NullMarked;
