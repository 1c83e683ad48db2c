package id.jmo.contribution.model.wages;

import id.jmo.contribution.model.employer.RiskClass;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rates of wage workers' contributions, as parts of the wage: 0.037 is 3.7 percent.
 *
 * @param jkk what an employer of a class pays, the part that goes to JKP included
 * @param jkp the part of JKK that goes to JKP (recomposition, PP 6/2025 article 11); zero before there was JKP
 */
public record WageRates(
        BigDecimal jhtEmployer,
        BigDecimal jhtWorker,
        Map<RiskClass, BigDecimal> jkk,
        BigDecimal jkm,
        BigDecimal jpEmployer,
        BigDecimal jpWorker,
        BigDecimal jkp) {

    /** @throws IllegalArgumentException if a rate is missing, negative or one or more, or JKP has more than JKK gives */
    public WageRates {
        jkk = Map.copyOf(jkk);
        if (jkk.size() != RiskClass.values().length) {
            throw new IllegalArgumentException("Every risk class has a rate of JKK");
        }
        Stream.concat(Stream.of(jhtEmployer, jhtWorker, jkm, jpEmployer, jpWorker, jkp), jkk.values().stream())
                .filter(rate -> rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0)
                .findAny()
                .ifPresent(rate -> {
                    throw new IllegalArgumentException("Not a part of the wage: " + rate);
                });
        if (jkk.values().stream().anyMatch(rate -> rate.compareTo(jkp) < 0)) {
            throw new IllegalArgumentException("JKP cannot have more than JKK gives");
        }
    }

    BigDecimal jkkOf(RiskClass riskClass) {
        return jkk.getOrDefault(riskClass, BigDecimal.ZERO);
    }
}
