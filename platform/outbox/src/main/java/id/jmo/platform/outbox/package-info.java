/**
 * State and events in one atomic write. A document carries its events until the relay has published them to
 * Kafka and the broker has acknowledged them; no transaction over several documents is needed.
 *
 * <p>Start at {@link id.jmo.platform.outbox.AggregateStore}, which services use; {@link id.jmo.platform.outbox.Relay}
 * does the publishing.
 */
@NullMarked
package id.jmo.platform.outbox;

import org.jspecify.annotations.NullMarked;
