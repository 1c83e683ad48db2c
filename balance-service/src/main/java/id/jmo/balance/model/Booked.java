package id.jmo.balance.model;

/**
 * A posting was booked: the fact that events are made of.
 *
 * @param after the book; includes the posting, and later ones where the event is published again
 */
public record Booked(Posting posting, Book after) {}
