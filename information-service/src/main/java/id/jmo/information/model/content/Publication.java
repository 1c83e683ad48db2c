package id.jmo.information.model.content;

import java.time.Instant;

/**
 * What readers see of an item.
 *
 * @param revision the number of the revision that it shows
 * @param firstAt when the item was published for the first time, whatever was changed since: its place in lists
 * @param at when this revision was published
 */
public record Publication(int revision, Content content, Instant firstAt, Instant at) {}
