package id.jmo.contribution.model.wages;

import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.YearMonth;

/**
 * The wage of a worker in a month, as the employer reported it.
 *
 * @param report with which it is billed
 * @param line of the file, by which a line that is read again is known from another one about the same worker
 */
public record ReportedWage(
        EmployerNumber employer, YearMonth month, MemberId member, Rupiah wage, WageReportId report, long line) {}
