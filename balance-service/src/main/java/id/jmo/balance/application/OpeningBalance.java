package id.jmo.balance.application;

import id.jmo.balance.model.Entry;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;

/** One line of an import of savings that is well-formed. */
public record OpeningBalance(Owner owner, Entry.Credit credit) {

    /** Whose it is. */
    public sealed interface Owner {

        /** As the former books and the member's card say. */
        record OfKpj(Kpj kpj) implements Owner {}

        /** By the id of the member, or of a former KPJ that is not merged yet, which is known by nothing else here. */
        record OfMember(MemberId member) implements Owner {}
    }
}
