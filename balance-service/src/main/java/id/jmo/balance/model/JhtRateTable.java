package id.jmo.balance.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The rates of the JHT simulation over time.
 *
 * @param rates at least one; kept with the latest first
 */
public record JhtRateTable(List<JhtRates> rates) {

    public JhtRateTable {
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("The JHT simulation has no rates");
        }
        rates = rates.stream()
                .sorted(Comparator.comparing(JhtRates::from).reversed())
                .toList();
    }

    /** The rates in force on the day; the earliest ones if the day is before all of them. */
    public JhtRates on(LocalDate day) {
        return rates.stream()
                .filter(each -> !each.from().isAfter(day))
                .findFirst()
                .orElseGet(rates::getLast);
    }
}
