package id.jmo.account.model;

import id.jmo.platform.values.ComplaintId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link CorrectionOrder}. It stays with the member: it shows who had what corrected, and an order that is
 * delivered again is recognised by it.
 *
 * @param applied what is recorded now as ordered
 * @param refused what stays as it was, each with its reason
 */
public record CorrectionAnswer(
        ComplaintId complaintId,
        int round,
        String orderedBy,
        Instant answeredAt,
        List<Field> applied,
        List<Refused> refused) {

    public CorrectionAnswer {
        applied = List.copyOf(applied);
        refused = List.copyOf(refused);
    }

    /** What an order may correct. */
    public enum Field {
        NAME,
        BIRTH_DATE,
        NIK,
        MEMBERSHIP_END
    }

    /** A field that stays as it was. */
    public record Refused(Field field, MemberRefusal.Reason reason) {}

    boolean isTo(CorrectionOrder order) {
        return complaintId.equals(order.complaintId()) && round == order.round();
    }

    /** Collects the decisions on the fields of one order, each for itself. */
    static final class Draft {

        private final CorrectionOrder order;
        private final List<Field> applied = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        Draft(CorrectionOrder order) {
            this.order = order;
        }

        /** @return what to record */
        <T, O extends T> T decide(
                Field field, @Nullable O ordered, T recorded, Function<O, Optional<MemberRefusal.Reason>> objection) {
            if (ordered == null) {
                return recorded;
            }
            Optional<MemberRefusal.Reason> reason = objection.apply(ordered);
            if (reason.isPresent()) {
                refused.add(new Refused(field, reason.get()));
                return recorded;
            }
            applied.add(field);
            return ordered;
        }

        /** Whether anything was applied that the civil registry compares. */
        boolean concernsCivilRegistry() {
            return applied.stream().anyMatch(field -> field != Field.MEMBERSHIP_END);
        }

        CorrectionAnswer answer(Instant now) {
            return new CorrectionAnswer(
                    order.complaintId(),
                    order.round(),
                    order.orderedBy(),
                    // As the store keeps it.
                    now.truncatedTo(ChronoUnit.MILLIS),
                    applied,
                    refused);
        }
    }
}
