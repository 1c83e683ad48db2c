package id.jmo.contribution.application.wages;

import id.jmo.contribution.model.wages.WageReport;
import id.jmo.contribution.model.wages.WageReportId;
import id.jmo.platform.values.EmployerNumber;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The reports of employers. */
public interface WageReports {

    /** Stores a report that begins, and gives it; one that is there stays as it is. */
    WageReport begin(WageReport report);

    Optional<WageReport> find(WageReportId id);

    /**
     * Reads, decides and writes, anew if somebody else wrote in between.
     *
     * @throws java.util.NoSuchElementException if there is no such report
     */
    WageReport change(WageReportId id, UnaryOperator<WageReport> decision);

    /** An employer's, for the months from the first on, latest month first. */
    List<WageReport> of(EmployerNumber employer, YearMonth first, int limit);

    /** Those whose bill is to be issued and that nobody has leased, longest due first. */
    List<WageReportId> toBill(Instant now, int limit);

    /**
     * Takes the lease of a report whose bill is to be issued.
     *
     * @return nothing if it is not due, or another instance was faster
     */
    Optional<WageReport> lease(WageReportId id, Instant now, Instant until);

    /** Goes on holding the lease. */
    void renew(WageReportId id, Instant until);
}
