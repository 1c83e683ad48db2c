package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * How many changes in employment a second are recorded from a file, by the service with a broker and a store in its own process,
 * while they are published. Prints the rate:
 *
 * <pre>{@code
 * mvn test -pl account-service -am -Dtest=EmploymentImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false | grep changes/s
 * }</pre>
 */
@TestPropertySource(properties = "jmo.imports.lease=2m")
class EmploymentImportBenchmark extends AccountComponentTest {

    private static final int WARM_UP = 2_000;
    private static final int CHANGES = 10_000;

    @Test
    void changes_a_second() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(5));
        run("/api/v1/members/imports", members(WARM_UP + CHANGES));
        run("/api/v1/members/employment-imports", ends(0, WARM_UP));

        Ended ended = run("/api/v1/members/employment-imports", ends(WARM_UP, CHANGES));

        assertThat(ended.count("linesAccepted")).isEqualTo(CHANGES);
        System.out.printf("%d changes/s, checked and stored, %d in all%n", ended.count("linesPerSecond"), CHANGES);
    }

    private Ended run(String path, String file) {
        return new FileImports(rest, path, Tokens.withRoles("operator"))
                .run(file)
                .mustBeCompleted();
    }

    private static String members(int count) {
        StringBuilder file = new StringBuilder("memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,"
                + "endedOn,cause,dataUpdatedOn,email,phone,language\n");
        for (int i = 0; i < count; i++) {
            file.append(MemberId.next())
                    .append(",SITI RAHAYU,317403%02d0483%04d,%s".formatted(1 + i / 9_000, 1 + i % 9_000, kpj(i)))
                    .append(",1983-04-21,PU,PT Tekstil,KK040004,ACTIVE,,,2026-06-01,")
                    .append("siti@sample.jmo.example,+6281100000004,id\n");
        }
        return file.toString();
    }

    private static String ends(int from, int count) {
        StringBuilder file = new StringBuilder("kpj,change,on,employerNumber,cause\n");
        for (int i = from; i < from + count; i++) {
            file.append(kpj(i)).append(",LEFT,2026-08-31,,TERMINATION\n");
        }
        return file.toString();
    }

    private static String kpj(int i) {
        return "199%08d".formatted(i);
    }
}
