package id.jmo.claim.application;

import id.jmo.claim.model.ClaimFact;

/** How a fact is worded for the other services. */
public interface Announcements {

    /**
     * @param type the CloudEvents type with its version
     * @param data what the event says
     */
    record Announcement(String type, Object data) {}

    Announcement announce(ClaimFact fact);
}
