package id.jmo.balance.application;

import id.jmo.balance.model.Entry;
import id.jmo.platform.values.MemberId;

/**
 * One line of an import that is well-formed.
 *
 * @param line its number in the file; the header is line 1
 */
public record CreditOrder(long line, MemberId member, Entry.Credit credit) {}
