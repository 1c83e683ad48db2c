package id.jmo.balance.web.report;

import id.jmo.balance.application.report.ReportMonths;
import id.jmo.balance.application.report.ReportMonths.MonthOfBranch;
import id.jmo.balance.model.Account.Kind;
import id.jmo.balance.model.report.DayTotals;
import id.jmo.balance.model.report.Turnover;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For officers: what the ledger moved, by month and branch. */
@RestController
@RequestMapping("/api/v1/savings/monthly-report")
@ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Monthly report")
class MonthlyReportController {

    private static final int MOST_MONTHS = 36;

    private final ReportMonths report;

    MonthlyReportController(ReportMonths report) {
        this.report = report;
    }

    /**
     * What was booked in the months asked for.
     *
     * @param asOf the last day that is in it: days are summed up once they are over; null if there is none
     * @param rows by month and branch, in order
     */
    record MonthlyReport(@Nullable LocalDate asOf, List<Row> rows) {}

    /**
     * What was booked in a month for the members of a branch, in whole rupiah.
     *
     * @param branch the code of the branch at which the member's employer is registered; null for independent workers and where
     *     it is not known
     * @param contributions credited to savings
     * @param opening balances that were taken over
     * @param development credited, less what was taken back
     * @param claims what left savings for claims, tax included, less what came back
     * @param tax withheld for the tax office, less what was not due after all
     * @param benefits of the JKK fund that were ordered
     */
    record Row(
            YearMonth month,
            @Nullable String branch,
            Rupiah contributions,
            Rupiah opening,
            Rupiah development,
            Rupiah claims,
            Rupiah tax,
            Rupiah benefits) {

        static Row of(MonthOfBranch of) {
            Turnover turnover = of.turnover();
            Rupiah benefits = turnover.given(Kind.JKK_FUND);
            Rupiah benefitsPaid = benefits.minus(turnover.gained(Kind.BENEFIT_PAYABLE));
            return new Row(
                    of.month(),
                    of.branch().equals(DayTotals.NO_BRANCH) ? null : of.branch(),
                    turnover.given(Kind.CONTRIBUTIONS_CLEARING),
                    turnover.given(Kind.OPENING_BALANCES),
                    turnover.given(Kind.DEVELOPMENT_CLEARING),
                    turnover.gained(Kind.PAYOUTS_CLEARING)
                            .plus(turnover.gained(Kind.TAX_PAYABLE))
                            .minus(benefitsPaid),
                    turnover.gained(Kind.TAX_PAYABLE),
                    benefits);
        }
    }

    /**
     * Reports contributions, development, claims, tax and benefits by month and branch.
     *
     * @param from the first month
     * @param to the last month, at most 36 from the first
     */
    @GetMapping
    MonthlyReport readMonthlyReport(
            @Schema(type = "string", example = "2026-01") @RequestParam YearMonth from,
            @Schema(type = "string", example = "2026-12") @RequestParam YearMonth to) {
        if (to.isBefore(from) || !to.isBefore(from.plusMonths(MOST_MONTHS))) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("to", "report-range");
        }
        ReportMonths.Report months = report.report(from, to);
        Optional<LocalDate> asOf = months.asOf();
        return new MonthlyReport(
                asOf.orElse(null), months.rows().stream().map(Row::of).toList());
    }
}
