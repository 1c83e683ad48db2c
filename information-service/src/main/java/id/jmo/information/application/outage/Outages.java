package id.jmo.information.application.outage;

import id.jmo.information.model.outage.Outage;
import id.jmo.information.model.outage.OutageId;
import id.jmo.information.model.outage.OutageRefusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outages on record. An outage and the facts that follow from a change are written together or not at all. */
public interface Outages {

    /**
     * Stores a new outage; nothing if an open one of the same service, or one with its id, is stored.
     *
     * @return the outage of that id or service that is stored now
     */
    Outage addUnlessOpen(Outage.Changed first);

    Optional<Outage> find(OutageId id);

    /** The open outage of a service. */
    Optional<Outage> openOf(String service);

    /**
     * Reads, decides and writes, anew if somebody else wrote in between.
     *
     * @param decision empty if nothing changes
     * @return the outage as it is afterwards
     * @throws OutageRefusal if there is no such outage, or as decided
     */
    Outage change(OutageId id, Function<Outage, Optional<Outage.Changed>> decision);

    /** What everybody is told now, the latest first. */
    List<Outage> announced(int atMost);

    /** For operators: every outage, the latest first, before the one named. */
    List<Outage> list(@Nullable OutageId before, int limit);
}
