package id.jmo.balance.component;

import id.jmo.balance.application.Journal;
import id.jmo.platform.testsupport.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the statement of thirty years takes over HTTP, each form of it the first time and warmed up, by the service with a
 * broker and a store in its own process:
 *
 * <pre>{@code
 * mvn test -pl balance-service -am -Dtest=StatementBenchmark -Dsurefire.failIfNoSpecifiedTests=false | grep 'thirty years'
 * }</pre>
 */
class StatementBenchmark extends BalanceComponentTest {

    private static final int WARM_UP = 30;
    private static final int MEASURED = 50;

    @Autowired
    Journal journal;

    @Test
    void thirty_years_in_every_form() {
        ThirtyYears.write(journal, member);
        ledger.current(member);
        for (String form : List.of("/years", "/table", "/document")) {
            long first = read(form);
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                long micros = read(form);
                if (i >= WARM_UP) {
                    times.add(micros);
                }
            }
            Collections.sort(times);
            System.out.printf(
                    "thirty years, %d entries, %s: %d ms at first, p50 %d ms, p99 %d ms%n",
                    ThirtyYears.ENTRIES, form, first / 1_000, at(times, 0.5) / 1_000, at(times, 0.99) / 1_000);
        }
    }

    /** @return in microseconds */
    private long read(String form) {
        long begun = System.nanoTime();
        Objects.requireNonNull(http.get()
                .uri("/api/v1/savings/me/statement%s?from=%d&to=%d"
                        .formatted(form, ThirtyYears.FIRST_YEAR, ThirtyYears.LAST_YEAR))
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
        return (System.nanoTime() - begun) / 1_000;
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) (sorted.size() * share));
    }
}
