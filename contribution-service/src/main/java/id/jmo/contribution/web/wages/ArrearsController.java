package id.jmo.contribution.web.wages;

import id.jmo.contribution.application.wages.ListArrears;
import id.jmo.contribution.model.wages.WageReportId;
import id.jmo.contribution.web.employer.EmployerProblems;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What employers owe. */
@RestController
@Tag(name = "Arrears")
class ArrearsController {

    private final ListArrears arrears;

    ArrearsController(ListArrears arrears) {
        this.arrears = arrears;
    }

    /**
     * An employer's arrears.
     *
     * @param contributions that are billed and not paid, in whole rupiah
     * @param penalty for them as of today, in whole rupiah
     * @param months that are due and owed, of the last 24, the latest first
     */
    record ArrearsView(String employerNumber, Rupiah contributions, Rupiah penalty, List<MonthView> months) {

        static ArrearsView of(EmployerNumber employer, List<ListArrears.Month> months) {
            return new ArrearsView(
                    employer.text(),
                    months.stream().map(ListArrears.Month::contributions).reduce(Rupiah.ZERO, Rupiah::plus),
                    months.stream().map(ListArrears.Month::penalty).reduce(Rupiah.ZERO, Rupiah::plus),
                    months.stream().map(MonthView::of).toList());
        }
    }

    /**
     * A month that is owed.
     *
     * @param monthsLate begun months of delay
     * @param reported whether anybody was reported; if not, nobody knows what is owed
     * @param reports whose bill is not paid
     */
    record MonthView(
            YearMonth month,
            LocalDate dueOn,
            int monthsLate,
            boolean reported,
            Rupiah contributions,
            Rupiah penalty,
            List<WageReportId> reports) {

        static MonthView of(ListArrears.Month month) {
            return new MonthView(
                    month.month(),
                    month.dueOn(),
                    month.monthsLate(),
                    month.reported(),
                    month.contributions(),
                    month.penalty(),
                    month.unpaid());
        }
    }

    /** Reads what the employer itself owes. */
    @GetMapping("/api/v1/contributions/arrears")
    @ForRole(Role.EMPLOYER)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = EmployerProblems.NOT_FOUND)
    ArrearsView readOwnArrears(CurrentUser user) {
        return view(EmployerProblems.own(user));
    }

    /** Reads what an employer owes. */
    @GetMapping("/api/v1/employers/{employerNumber}/arrears")
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = EmployerProblems.NOT_FOUND)
    ArrearsView readArrears(@PathVariable String employerNumber) {
        return view(EmployerProblems.number(employerNumber));
    }

    private ArrearsView view(EmployerNumber number) {
        return arrears.of(number).map(months -> ArrearsView.of(number, months)).orElseThrow(EmployerProblems::notFound);
    }
}
