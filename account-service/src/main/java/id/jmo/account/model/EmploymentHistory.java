package id.jmo.account.model;

import id.jmo.account.model.EmploymentChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom a member worked for, and since when, as far as it was recorded here. Of who was registered with an employment, the
 * history begins with its end.
 *
 * @param changes in the order in which they were recorded, the newest last
 */
public record EmploymentHistory(List<EmploymentChange> changes) {

    public static final EmploymentHistory EMPTY = new EmploymentHistory(List.of());

    /** More than a working life has; beyond them the oldest is dropped, so that a faulty sender fills no document. */
    private static final int KEPT = 500;

    public EmploymentHistory {
        changes = List.copyOf(changes);
    }

    EmploymentHistory with(EmploymentChange change) {
        List<EmploymentChange> all = new ArrayList<>(changes);
        all.add(change);
        if (all.size() > KEPT) {
            all.removeFirst();
        }
        return new EmploymentHistory(all);
    }

    boolean endsWith(EmploymentChange change) {
        return !changes.isEmpty() && changes.getLast().saysTheSame(change);
    }

    /** Whether the last employment began after that day. */
    boolean hiredAfter(LocalDate day) {
        return changes.reversed().stream()
                .filter(change -> change.kind() == Kind.HIRED)
                .findFirst()
                .filter(hired -> hired.on().isAfter(day))
                .isPresent();
    }
}
