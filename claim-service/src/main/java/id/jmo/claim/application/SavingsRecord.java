package id.jmo.claim.application;

import id.jmo.claim.model.eligibility.SavingsFacts;
import id.jmo.platform.values.MemberId;

/** This service's own copy of what balance tells of the savings. */
public interface SavingsRecord {

    /** {@link SavingsFacts#NONE} of a member of whom balance has told nothing. */
    SavingsFacts of(MemberId member);

    /** Keeps the facts unless later ones are known: the sequence grows with every fact about a member's savings. */
    void keep(MemberId member, SavingsFacts facts, long sequence);
}
