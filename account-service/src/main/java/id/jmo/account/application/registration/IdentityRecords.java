package id.jmo.account.application.registration;

import id.jmo.account.model.registration.IdentityRecord;
import id.jmo.platform.values.MemberId;

/** What members prove who they are with. */
public interface IdentityRecords {

    /** @return {@link IdentityRecord#NONE} if nothing is on record */
    IdentityRecord of(MemberId member);

    /** In place of what was on record. */
    void keep(MemberId member, IdentityRecord identity);
}
