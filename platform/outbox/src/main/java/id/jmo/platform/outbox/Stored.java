package id.jmo.platform.outbox;

/**
 * A document as it was read or written.
 *
 * @param version counts changes from 1; the sequence of the last event of that change, where it had any
 */
public record Stored<D>(String id, long version, D document) {}
