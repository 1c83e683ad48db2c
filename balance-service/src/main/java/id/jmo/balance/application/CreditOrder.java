package id.jmo.balance.application;

import id.jmo.balance.model.Entry;
import id.jmo.platform.values.MemberId;

/** One line of an import that is well-formed. */
public record CreditOrder(MemberId member, Entry.Credit credit) {}
