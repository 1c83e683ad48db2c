package id.jmo.biometric.application;

import id.jmo.biometric.model.VerificationFact;

/** How a fact is worded for the other services. */
public interface Announcements {

    /**
     * An event as the others will read it.
     *
     * @param type the CloudEvents type with its version
     * @param data what the event says
     */
    record Announcement(String type, Object data) {}

    Announcement announce(VerificationFact fact);
}
