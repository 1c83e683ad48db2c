package id.jmo.platform.outbox;

/**
 * A document as it was read or written.
 *
 * @param version counts changes from 1
 */
public record Stored<D>(String id, long version, D document) {}
