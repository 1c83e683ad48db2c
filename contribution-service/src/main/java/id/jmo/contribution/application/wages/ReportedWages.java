package id.jmo.contribution.application.wages;

import id.jmo.contribution.model.wages.ReportedWage;
import id.jmo.contribution.model.wages.WageReport;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The wages that employers have reported: one a worker and month. */
public interface ReportedWages {

    Map<MemberId, ReportedWage> find(EmployerNumber employer, YearMonth month, Collection<MemberId> members);

    /**
     * Writes wages of one employer and month.
     *
     * @param before what is on record of the same workers
     * @return the workers whose wages another report has written since; they stay as they are
     */
    Set<MemberId> write(List<ReportedWage> wages, Map<MemberId, ReportedWage> before);

    /** Those of a report in the order of the members' ids, after that one. */
    List<ReportedWage> of(WageReport report, @Nullable MemberId after, int limit);
}
