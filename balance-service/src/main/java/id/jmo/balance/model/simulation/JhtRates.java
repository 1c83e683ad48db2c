package id.jmo.balance.model.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The rates of a JHT simulation from a day on.
 *
 * @param contribution share of the wage that is saved, employer and worker together (PP 46/2015 art. 16(1): 3.7% + 2%)
 * @param development assumed yearly development, as the JMO simulation assumes it; not guaranteed
 */
public record JhtRates(LocalDate from, BigDecimal contribution, BigDecimal development) implements Dated {}
