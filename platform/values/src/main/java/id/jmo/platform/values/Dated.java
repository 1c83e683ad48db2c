package id.jmo.platform.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A figure that a regulation changes from a date on. What holds on a day is the value with the latest start that is not
 * after the day.
 *
 * @param <T> the figure
 */
public final class Dated<T> {

    /** One value and the first day on which it holds. */
    public record From<T>(LocalDate from, T value) {}

    private final NavigableMap<LocalDate, T> values = new TreeMap<>();

    /** @throws IllegalArgumentException if there is no value, or if two start on the same day */
    public Dated(List<From<T>> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A dated figure needs at least one value");
        }
        for (From<T> value : values) {
            if (this.values.put(value.from(), value.value()) != null) {
                throw new IllegalArgumentException("Two values start on " + value.from());
            }
        }
    }

    /** The value that holds on the day; before the first start, the first value. */
    public T on(LocalDate day) {
        Map.Entry<LocalDate, T> holding = values.floorEntry(day);
        return holding != null ? holding.getValue() : values.firstEntry().getValue();
    }
}
