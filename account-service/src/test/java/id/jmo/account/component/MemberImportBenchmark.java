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
 * How many members a second are imported, by the service with a broker and a store in its own process, while their
 * registrations are published and the civil registry is asked about them. Prints the rate:
 *
 * <pre>{@code
 * mvn test -pl account-service -am -Dtest=MemberImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false | grep members/s
 * }</pre>
 */
@TestPropertySource(properties = "jmo.imports.lease=2m")
class MemberImportBenchmark extends AccountComponentTest {

    private static final int WARM_UP = 5_000;
    private static final int MEMBERS = 20_000;
    private static final String HEADER =
            "memberId,name,nik,kpj,birthDate,segment,employer,employerNumber,status,endedOn,cause,"
                    + "dataUpdatedOn,email,phone,language\n";

    @Test
    void members_a_second() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(5));
        FileImports imports = new FileImports(rest, "/api/v1/members/imports", Tokens.withRoles("operator"));
        imports.run(file(0, WARM_UP)).mustBeCompleted();

        Ended ended = imports.run(file(WARM_UP, MEMBERS)).mustBeCompleted();

        assertThat(ended.count("linesAccepted")).isEqualTo(MEMBERS);
        System.out.printf("%d members/s, checked and stored, %d in all%n", ended.count("linesPerSecond"), MEMBERS);
    }

    /** Each with numbers of their own. */
    private static String file(int from, int count) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = from; i < from + count; i++) {
            file.append(MemberId.next())
                    .append(",SITI RAHAYU,317403%02d0483%04d,199%08d".formatted(1 + i / 9_000, 1 + i % 9_000, i))
                    .append(",1983-04-21,PU,PT Tekstil,KK040004,ENDED,2026-07-31,TERMINATION,2026-06-01,")
                    .append("siti@sample.jmo.example,+6281100000004,id\n");
        }
        return file.toString();
    }
}
