package id.jmo.claim.application;

import id.jmo.claim.model.eligibility.SavingsFacts;
import id.jmo.platform.values.MemberId;

/** This service's copy of balance's facts of savings. */
public interface SavingsRecord {

    /** {@link SavingsFacts#NONE} as long as no event of the member's savings has arrived. */
    SavingsFacts of(MemberId member);

    /** Keeps the facts unless newer ones are stored: the sequence grows with every event of a member's savings. */
    void keep(MemberId member, SavingsFacts facts, long sequence);
}
