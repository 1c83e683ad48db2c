package id.jmo.balance.application.proof;

import id.jmo.balance.model.ProvenBook;
import id.jmo.platform.values.MemberId;
import java.util.Collection;
import java.util.Map;

/** How far each member's book is proved. What is missing here is proved from its beginning. */
public interface ProvenBooks {

    Map<MemberId, ProvenBook> find(Collection<MemberId> members);

    void keep(Collection<ProvenBook> proven);

    void forget(Collection<MemberId> members);
}
