package id.jmo.balance.model;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.Map;

/**
 * A member's book as it was proved up to one of its postings: the next proof may begin behind it.
 *
 * @param sequence of the last posting that was proved
 * @param chains the last line of every account, recomputed
 * @param holds what the entries of each claim and accident have left set aside, where it is not zero
 */
public record ProvenBook(MemberId member, long sequence, Map<Account, AccountHead> chains, Map<Cause, Rupiah> holds) {

    public ProvenBook {
        chains = Map.copyOf(chains);
        holds = Map.copyOf(holds);
    }

    /** Nothing is proved. */
    public static ProvenBook none(MemberId member) {
        return new ProvenBook(member, 0, Map.of(), Map.of());
    }
}
