package id.jmo.complaint.model.correction;

import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.platform.values.Confidential;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a member asks to have corrected, each field with a state of its own.
 *
 * @param round how many orders have gone to account-service
 * @param fields at least one
 */
public record CorrectionRequest(int round, Map<Correctable, FieldState> fields) {

    public CorrectionRequest {
        fields = Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /** @param asked at least one */
    public static CorrectionRequest of(Set<Correctable> asked) {
        Map<Correctable, FieldState> fields = new EnumMap<>(Correctable.class);
        asked.forEach(field -> fields.put(field, new FieldState.Proposed()));
        return new CorrectionRequest(0, fields);
    }

    /** Whether there is a field that nobody has decided. */
    public boolean isUndecided() {
        return fields.values().stream().anyMatch(FieldState.Proposed.class::isInstance);
    }

    /** What an officer decides the next time: whatever is not recorded yet. */
    public Set<Correctable> open() {
        Set<Correctable> open = EnumSet.noneOf(Correctable.class);
        fields.forEach((field, state) -> {
            if (!(state instanceof FieldState.Applied)) {
                open.add(field);
            }
        });
        return open;
    }

    /** What account-service has been ordered to record and has not answered yet. */
    public Set<Correctable> ordered() {
        Set<Correctable> ordered = EnumSet.noneOf(Correctable.class);
        fields.forEach((field, state) -> {
            if (state instanceof FieldState.Ordered) {
                ordered.add(field);
            }
        });
        return ordered;
    }

    /** @param verdicts one for each field that is {@link #open} */
    public CorrectionRequest decided(Map<Correctable, Verdict> verdicts) {
        Map<Correctable, FieldState> next = new EnumMap<>(fields);
        verdicts.forEach((field, verdict) -> next.put(
                field,
                switch (verdict) {
                    case Verdict.Approve() -> new FieldState.Ordered();
                    case Verdict.Refuse(var reason) -> new FieldState.Refused(reason);
                }));
        boolean orders = next.values().stream().anyMatch(FieldState.Ordered.class::isInstance);
        return new CorrectionRequest(orders ? round + 1 : round, next);
    }

    /**
     * account-service has answered the last order.
     *
     * @param refused the codes of the reasons
     */
    public CorrectionRequest answered(Set<Correctable> applied, Map<Correctable, String> refused) {
        Map<Correctable, FieldState> next = new EnumMap<>(fields);
        applied.forEach(field -> next.put(field, new FieldState.Applied()));
        refused.forEach((field, obstacle) -> next.put(field, new FieldState.Impossible(obstacle)));
        return new CorrectionRequest(round, next);
    }

    /** Without the officers' words; what was decided stays. */
    public CorrectionRequest erased() {
        Map<Correctable, FieldState> next = new EnumMap<>(fields);
        next.replaceAll((_, state) ->
                state instanceof FieldState.Refused ? new FieldState.Refused(Confidential.of("")) : state);
        return new CorrectionRequest(round, next);
    }
}
