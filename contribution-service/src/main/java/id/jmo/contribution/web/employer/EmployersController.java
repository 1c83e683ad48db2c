package id.jmo.contribution.web.employer;

import id.jmo.contribution.application.employer.RegisterEmployers;
import id.jmo.contribution.model.employer.EmployerSegment;
import id.jmo.contribution.model.employer.RegisteredEmployer;
import id.jmo.contribution.model.employer.RiskClass;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.EmployerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Employers, who pay contributions for their workers and by whom members are hired. */
@RestController
@RequestMapping("/api/v1/employers/{employerNumber}")
@Tag(name = "Employers")
class EmployersController {

    private final RegisterEmployers employers;

    EmployersController(RegisterEmployers employers) {
        this.employers = employers;
    }

    /**
     * What is known of an employer.
     *
     * @param riskClass by which the rate of JKK follows
     * @param sector the line of business
     * @param branchCode of the branch office that looks after it
     * @param since the first month for which it owes contributions
     */
    record EmployerRequest(
            @NotBlank @Size(max = 200) @PlainText String name,
            @NotNull EmployerSegment segment,
            @NotNull RiskClass riskClass,
            @NotBlank @Size(max = 100) @PlainText String sector,

            @Schema(example = "JKT01") @NotNull @Pattern(regexp = EmployerCsv.BRANCH_FORM)
            String branchCode,

            @NotNull YearMonth since) {}

    /**
     * An employer.
     *
     * @param employerNumber under which the employer is registered (NPP)
     */
    record EmployerView(
            String employerNumber,
            String name,
            EmployerSegment segment,
            RiskClass riskClass,
            String sector,
            String branchCode,
            YearMonth since) {

        static EmployerView of(RegisteredEmployer employer) {
            return new EmployerView(
                    employer.number().text(),
                    employer.name(),
                    employer.segment(),
                    employer.riskClass(),
                    employer.sector(),
                    employer.branchCode(),
                    employer.since());
        }
    }

    /**
     * Registers an employer, or what has changed about it. Members who work there keep the name as it was when they were
     * hired, and bills stay as they were issued.
     */
    @PutMapping
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    EmployerView registerEmployer(@PathVariable String employerNumber, @Valid @RequestBody EmployerRequest request) {
        RegisteredEmployer employer = new RegisteredEmployer(
                EmployerProblems.number(employerNumber),
                request.name().strip(),
                request.segment(),
                request.riskClass(),
                request.sector().strip(),
                request.branchCode(),
                request.since());
        employers.register(employer);
        return EmployerView.of(employer);
    }

    /** Reads an employer. */
    @GetMapping
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = EmployerProblems.NOT_FOUND)
    EmployerView readEmployer(@PathVariable String employerNumber) {
        EmployerNumber number = EmployerProblems.number(employerNumber);
        return employers.find(number).map(EmployerView::of).orElseThrow(EmployerProblems::notFound);
    }
}
