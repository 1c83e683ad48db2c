package id.jmo.platform.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where in a statement to go on.
 *
 * @param at the second of the last entry that was read
 * @param transactionId of that entry, as a second may hold more entries than a page; null to begin with the second
 */
public record StatementCursor(Instant at, @Nullable String transactionId) {}
