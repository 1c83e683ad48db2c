package id.jmo.account.application.worker;

import id.jmo.platform.values.Kpj;
import java.security.SecureRandom;
import java.time.LocalDate;

/**
 * Proposes KPJ: the year in two digits and nine at random, so that a number says nothing of how many there are. Whether it is
 * free, the guard of the number says; of a year's thousand million numbers hardly one is proposed twice.
 */
final class KpjIssuer {

    private static final int NUMBERS_A_YEAR = 1_000_000_000;
    private static final int YEARS = 100;

    private final SecureRandom random = new SecureRandom();

    Kpj propose(LocalDate today) {
        return new Kpj("%02d%09d".formatted(today.getYear() % YEARS, random.nextInt(NUMBERS_A_YEAR)));
    }
}
