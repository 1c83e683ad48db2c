package id.jmo.information.model.content;

import java.time.Instant;

/**
 * One state of an item's text. A revision never changes.
 *
 * @param number counts from 1
 * @param editor the account that wrote it
 */
public record Revision(int number, Content content, String editor, Instant at) {}
