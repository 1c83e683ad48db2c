package id.jmo.account.web;

import id.jmo.account.application.employment.KeepEmployers;
import id.jmo.account.model.Employer;
import id.jmo.account.model.EmployerNumber;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Employers that members can be hired by. */
@RestController
@RequestMapping("/api/v1/employers/{employerNumber}")
@Tag(name = "Employment")
class EmployersController {

    private final KeepEmployers employers;

    EmployersController(KeepEmployers employers) {
        this.employers = employers;
    }

    record EmployerRequest(
            @NotBlank @Size(max = 200) @PlainText String name) {}

    /** @param employerNumber under which the employer is registered (NPP) */
    record EmployerView(String employerNumber, String name) {

        static EmployerView of(Employer employer) {
            return new EmployerView(employer.number().text(), employer.name());
        }
    }

    /** Registers an employer, or its new name. Members who work there keep the name as it was when they were hired. */
    @PutMapping
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR})
    EmployerView registerEmployer(@PathVariable String employerNumber, @Valid @RequestBody EmployerRequest request) {
        return EmployerView.of(employers.register(
                new Employer(number(employerNumber), request.name().strip())));
    }

    /** Reads an employer. */
    @GetMapping
    @ForRole({Role.CLAIMS_OFFICER, Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "employer-not-found")
    EmployerView readEmployer(@PathVariable String employerNumber) {
        return employers
                .find(number(employerNumber))
                .map(EmployerView::of)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "employer-not-found"));
    }

    private static EmployerNumber number(String text) {
        if (!EmployerNumber.isWellFormed(text)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("employerNumber", "employer-number-form");
        }
        return new EmployerNumber(text);
    }
}
