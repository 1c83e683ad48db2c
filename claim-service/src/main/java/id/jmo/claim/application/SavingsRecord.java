package id.jmo.claim.application;

import id.jmo.claim.model.eligibility.SavingsFacts;
import id.jmo.platform.values.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** This service's copy of balance's facts of savings. */
public interface SavingsRecord {

    /** {@link SavingsFacts#NONE} as long as no event of the member's savings has arrived. */
    SavingsFacts of(MemberId member);

    /** The members for whom something is held, in their order; those after the cursor. */
    List<MemberId> withHold(@Nullable MemberId cursor, int limit);

    /** Keeps the facts unless newer ones are stored: the sequence grows with every event of a member's savings, on whichever topic. */
    void keep(MemberId member, SavingsFacts facts, long sequence);
}
