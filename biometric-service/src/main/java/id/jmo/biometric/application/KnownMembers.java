package id.jmo.biometric.application;

import id.jmo.platform.values.MemberId;

/** Which members there are, and whether they consent that their face is recognised, from account's events. */
public interface KnownMembers {

    boolean isKnown(MemberId member);

    /** Whether the member has withdrawn that consent. */
    boolean hasWithdrawnConsent(MemberId member);

    /** @param sequence of the event of the member */
    void keep(MemberId member, boolean consents, long sequence);
}
