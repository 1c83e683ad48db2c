package id.jmo.balance.application;

import id.jmo.balance.model.development.DevelopmentRun;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs that book development. */
public interface DevelopmentRuns {

    void add(DevelopmentRun run);

    /**
     * Stores the next step of a run.
     *
     * @return false if another instance has moved it since it was read; nothing was stored
     */
    boolean replace(DevelopmentRun read, DevelopmentRun next);

    Optional<DevelopmentRun> find(String id);

    /** The one that is under way. */
    Optional<DevelopmentRun> open();

    /** Of the latest month. */
    Optional<DevelopmentRun> lastOfMonth();

    /**
     * All, the latest first.
     *
     * @param before which the page begins; null at the latest
     */
    List<DevelopmentRun> page(@Nullable String before, int limit);
}
