package id.jmo.balance.model.simulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What holds when.
 *
 * @param entries at least one; kept with the latest first
 */
public record DatedTable<T extends Dated>(List<T> entries) {

    public DatedTable {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A dated table has at least one entry");
        }
        entries = entries.stream()
                .sorted(Comparator.comparing(Dated::from).reversed())
                .toList();
    }

    /** What is in force on the day; the earliest entry if the day is before all of them. */
    public T on(LocalDate day) {
        return entries.stream()
                .filter(each -> !each.from().isAfter(day))
                .findFirst()
                .orElseGet(entries::getLast);
    }

    /**
     * What is in force on any of these days, the earliest first.
     *
     * @param last not before the first
     */
    public List<T> during(LocalDate first, LocalDate last) {
        T before = on(first);
        return entries.reversed().stream()
                .filter(each -> each.equals(before)
                        || each.from().isAfter(first) && !each.from().isAfter(last))
                .toList();
    }
}
