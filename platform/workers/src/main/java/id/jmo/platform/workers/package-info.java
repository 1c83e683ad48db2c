/**
 * Work queues in the store: polled by every instance, processed under a lease, so that no item is lost with an
 * instance. How long to wait between attempts is {@code RetrySchedule}, among the values.
 */
@NullMarked
package id.jmo.platform.workers;

import org.jspecify.annotations.NullMarked;
