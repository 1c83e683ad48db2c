package id.jmo.account.application;

import id.jmo.account.model.MemberRefusal.Reason;

/** How a line of a file stands to what is on record. */
public sealed interface LineStanding {

    record New() implements LineStanding {}

    record Known() implements LineStanding {}

    record Refused(Reason reason) implements LineStanding {}
}
