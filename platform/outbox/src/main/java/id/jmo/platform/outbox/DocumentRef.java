package id.jmo.platform.outbox;

/** One document with an outbox. */
record DocumentRef(OutboxCollection collection, String id) {}
