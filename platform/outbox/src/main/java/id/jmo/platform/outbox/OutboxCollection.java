package id.jmo.platform.outbox;

/** A collection whose documents carry events, and the topic these belong to. */
record OutboxCollection(String name, String topic) {}
