package id.jmo.account.application.dataupdate;

import id.jmo.account.model.dataupdate.DataUpdate;
import id.jmo.account.model.dataupdate.DataUpdateFact;
import id.jmo.account.model.dataupdate.DataUpdateRefusal;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The data updates, one a member. */
public interface DataUpdates {

    /** A data update and the facts that follow from it. */
    record Decided(DataUpdate update, List<DataUpdateFact> facts) {

        public Decided {
            facts = List.copyOf(facts);
        }
    }

    Optional<DataUpdate> find(MemberId member);

    /** Stores it in place of the one before, unless the member goes on with that one. */
    DataUpdate begin(DataUpdate begun, Instant now);

    /**
     * Reads, decides and writes, anew if somebody else wrote in between.
     *
     * @throws DataUpdateRefusal if there is none, or as decided
     */
    DataUpdate change(MemberId member, UnaryOperator<DataUpdate> decision);

    /** As above; the facts are published with the same write. */
    DataUpdate decide(MemberId member, Function<DataUpdate, Decided> decision);

    /** Members with answers whose time is over. */
    List<MemberId> over(Instant now, int atMost);
}
