package id.jmo.accident.application;

import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.Optional;

/** This service's copy of what balance says about a member's contributions. */
public interface ContributionRecord {

    /** The latest month that was paid; none if balance does not know of any. */
    Optional<YearMonth> lastMonth(MemberId member);

    /** Keeps the month unless a newer event was kept: the sequence grows with every event of a member's savings. */
    void keep(MemberId member, YearMonth lastMonth, long sequence);
}
