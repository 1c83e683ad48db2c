package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.values.MemberId;
import org.junit.jupiter.api.Test;

/**
 * How many opening balances a second are imported, by the service with a broker and a store in its own process, while their events
 * are published. Prints the rate:
 *
 * <pre>{@code
 * mvn test -pl balance-service -am -Dtest=SavingsImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false | grep credits/s
 * }</pre>
 */
class SavingsImportBenchmark extends BalanceComponentTest {

    private static final int WARM_UP = 5_000;
    private static final int CREDITS = 20_000;

    @Test
    void credits_a_second() {
        importFile(file(WARM_UP)).mustBeCompleted();

        Ended ended = importFile(file(CREDITS)).mustBeCompleted();

        assertThat(ended.count("linesAccepted")).isEqualTo(CREDITS);
        System.out.printf("%d credits/s, checked and booked, %d in all%n", ended.count("linesPerSecond"), CREDITS);
    }

    /** One for each of as many members. */
    private static String file(int count) {
        StringBuilder file = new StringBuilder("memberId,asOf,amount,externalId\n");
        for (int i = 0; i < count; i++) {
            MemberId member = MemberId.next();
            file.append(member + ",2025-12-31,1000," + member + "\n");
        }
        return file.toString();
    }
}
