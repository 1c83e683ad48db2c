/**
 * Work that rests in the store until it is done: looked for regularly, attended to by any instance, never lost with
 * one. How long to wait between attempts is {@code RetrySchedule}, among the values.
 */
@NullMarked
package id.jmo.platform.workers;

import org.jspecify.annotations.NullMarked;
