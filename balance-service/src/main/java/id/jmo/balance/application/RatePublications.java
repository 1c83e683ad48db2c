package id.jmo.balance.application;

import id.jmo.balance.model.development.PublicationId;
import id.jmo.balance.model.development.RatePublication;
import java.util.List;
import java.util.Optional;

/** The published rates of development, from their proposal on: a few a year. */
public interface RatePublications {

    /** Unless one with this id is there. */
    void add(RatePublication proposed);

    Optional<RatePublication> find(PublicationId id);

    /** @return false if it is in another state than was read; nothing was stored */
    boolean replace(RatePublication read, RatePublication next);

    /** In the order in which they were decided, those that are not in the order of their proposal. */
    List<RatePublication> all();
}
