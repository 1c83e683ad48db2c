package id.jmo.balance.model.development;

import id.jmo.balance.model.simulation.Dated;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * At which savings develop from a day on, until the rate of the year is published.
 *
 * @param rate a year, such as {@code 0.05}
 * @param source where the figure was found
 * @param sample whether it is made up, because none was found
 */
public record ProvisionalRate(LocalDate from, BigDecimal rate, String source, boolean sample) implements Dated {}
