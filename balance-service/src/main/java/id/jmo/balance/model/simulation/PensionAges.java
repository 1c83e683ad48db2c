package id.jmo.balance.model.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * The pension age, which rises while people wait for it (PP 45/2015 art. 15: 56; 57 from 2019, and a year more every three
 * years up to 65).
 */
public record PensionAges(DatedTable<PensionAge> table) {

    /** @param from since when the age in whole years holds */
    public record PensionAge(LocalDate from, int years) implements Dated {}

    public PensionAges(List<PensionAge> ages) {
        this(new DatedTable<>(ages));
    }

    /** The birthday on which a person reaches the pension age that holds on that day. */
    public LocalDate reachedOn(LocalDate born) {
        int youngest =
                table.entries().stream().mapToInt(PensionAge::years).min().orElseThrow();
        int years = youngest;
        while (table.on(born.plusYears(years)).years() > years) {
            years++;
        }
        return born.plusYears(years);
    }
}
