package id.jmo.contribution.model.worker;

import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fact about an independent worker that other services act on. */
public sealed interface WorkerFact {

    /** More than three months are due without payment: the worker is inactive. */
    record Lapsed(MemberId memberId, @Nullable YearMonth paidThrough, LocalDate on) implements WorkerFact {}

    /** A contribution was paid after that. */
    record Resumed(MemberId memberId, @Nullable YearMonth paidThrough) implements WorkerFact {}

    /** What a change says, if anything. */
    static Optional<WorkerFact> of(WorkerAccount before, WorkerAccount after) {
        LocalDate lapsedOn = after.lapsedOn();
        if (before.lapsedOn() == null && lapsedOn != null) {
            return Optional.of(new Lapsed(after.memberId(), after.paidThrough(), lapsedOn));
        }
        return before.lapsedOn() != null && lapsedOn == null
                ? Optional.of(new Resumed(after.memberId(), after.paidThrough()))
                : Optional.empty();
    }
}
