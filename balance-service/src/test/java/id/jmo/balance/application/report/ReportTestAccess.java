package id.jmo.balance.application.report;

import id.jmo.balance.application.EmployerBranches;
import id.jmo.balance.application.Journal;
import id.jmo.balance.application.MemberRecords;
import id.jmo.platform.application.Leases;
import java.time.Clock;

/** Lets component tests sum up days before they are over. */
public final class ReportTestAccess {

    private ReportTestAccess() {}

    public static SumUpDays sumUpDays(
            Journal journal,
            DailyTotals totals,
            MemberRecords members,
            EmployerBranches employers,
            Leases leases,
            Clock clock) {
        return new SumUpDays(journal, totals, members, employers, leases, clock);
    }
}
