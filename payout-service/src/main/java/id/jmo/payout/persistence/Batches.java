package id.jmo.payout.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts a long list of keys into queries of a size that the store answers well. */
final class Batches {

    private Batches() {}

    static <T> List<List<T>> of(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            batches.add(list.subList(from, Math.min(from + size, list.size())));
        }
        return batches;
    }
}
