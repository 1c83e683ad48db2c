package id.jmo.contribution.model.bill;

import id.jmo.contribution.model.Employer;
import id.jmo.platform.values.MemberId;

/** Who pays a bill. */
public sealed interface Payer {

    /** A member, or somebody who becomes one with the first contribution, for themselves or for others. */
    record Worker(MemberId memberId) implements Payer {}

    /** An employer, for its workers. */
    record OfEmployer(Employer employer) implements Payer {}
}
