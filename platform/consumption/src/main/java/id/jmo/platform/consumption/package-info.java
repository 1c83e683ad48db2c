/**
 * Events in. A service declares {@link id.jmo.platform.consumption.EventSubscription}s; this module delivers each event at
 * least once and in order per aggregate, retries what fails, and makes a dead letter of what cannot be handled, so that
 * a poison message never stops a partition.
 */
@NullMarked
package id.jmo.platform.consumption;

import org.jspecify.annotations.NullMarked;
