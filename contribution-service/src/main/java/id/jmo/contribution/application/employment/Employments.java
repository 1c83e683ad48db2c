package id.jmo.contribution.application.employment;

import id.jmo.contribution.model.employment.Employment;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who works for whom. What is new is published with it. */
public interface Employments {

    Map<MemberId, Employment> findAll(Collection<MemberId> members);

    /** Records what was reported of workers; what was recorded before changes nothing. */
    void record(Map<MemberId, Employment.Report> reports);

    /**
     * Workers of whom nobody has looked yet whether the contribution of a month came.
     *
     * @param upTo the last month that is looked at
     */
    List<Employment> unchecked(YearMonth upTo, int limit);

    /** @param month that was looked at; if another instance has gone on, nothing changes */
    void checked(MemberId member, YearMonth month, boolean paid);
}
