package id.jmo.platform.outbox;

import java.util.List;

/**
 * A document whose events are to be published.
 *
 * @param lease of the document, held by this instance
 * @param pending in their order, each with its number
 */
record Publication(DocumentRef document, Lease lease, List<PendingEvent> pending) {}
