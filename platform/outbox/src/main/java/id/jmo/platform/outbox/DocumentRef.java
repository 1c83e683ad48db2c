package id.jmo.platform.outbox;

/** One document with an outbox. */
record DocumentRef(OutboxCollection collection, String id) {

    /** The Kafka key of its events. */
    String key() {
        return collection.keyOf(id);
    }
}
