package id.jmo.balance.model.development;

import java.math.BigDecimal;
import java.time.Year;

/**
 * What was credited for a year.
 *
 * @param rate such as {@code 0.0719}
 * @param source where the figure was found
 * @param sample whether it is made up, because none was found
 */
public record YearlyRate(Year year, BigDecimal rate, String source, boolean sample) {}
