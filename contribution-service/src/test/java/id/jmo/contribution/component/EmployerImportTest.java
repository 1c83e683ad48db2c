package id.jmo.contribution.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class EmployerImportTest extends WageReportComponentTest {

    @Test
    void employers_come_from_a_file_and_the_same_file_changes_nothing() {
        FileImports imports = new FileImports(rest, "/api/v1/employers/imports", Tokens.withRoles("operator"));
        String number = "EF" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        String header = "employerNumber,name,segment,riskClass,sector,branchCode,since\n";
        String file = header + number + ",PT Maju Jaya,PU,LOW,Tekstil,JKT01,2020-01\n";

        assertThat(imports.run(file).mustBeCompleted().counts()).containsExactly(1L, 1L, 0L, 0L);
        assertThat(imports.run(file).mustBeCompleted().counts()).containsExactly(1L, 0L, 1L, 0L);
        assertThat(imports.run(header + "no 1,,X,Y,Tekstil,?,2020\n").refusals())
                .containsExactly(
                        "2 employerNumber: employer-number-form",
                        "2 name: required",
                        "2 segment: employer-segment-unknown",
                        "2 riskClass: risk-class-unknown",
                        "2 branchCode: branch-code-form",
                        "2 since: month");
        PublishedEvent registered = topics.await("jmo.employers.v1", "id.jmo.employer.registered.v1", number);
        assertThat(registered.json().path("riskClass").asString()).isEqualTo("LOW");
        get("/api/v1/employers/" + number, Tokens.withRoles("auditor"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.branchCode")
                .isEqualTo("JKT01");
        get("/api/v1/employers/ZZ999998", Tokens.withRoles("auditor"))
                .expectStatus()
                .isNotFound();
    }
}
