package id.jmo.biometric.application;

import id.jmo.platform.values.MemberId;

/** Which members there are, from account's events. */
public interface KnownMembers {

    boolean isKnown(MemberId member);

    /** @param sequence of the event of the member */
    void keep(MemberId member, long sequence);
}
