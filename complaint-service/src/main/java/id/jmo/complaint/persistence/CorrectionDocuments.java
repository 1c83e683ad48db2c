package id.jmo.complaint.persistence;

import static java.util.Objects.requireNonNull;

import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintState;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.correction.CorrectionRequest;
import id.jmo.complaint.model.correction.FieldState;
import id.jmo.complaint.persistence.ComplaintDocument.CorrectedField;
import id.jmo.complaint.persistence.ComplaintDocument.CorrectedField.Step;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between the corrections of the model, whose states are types, and their document. */
final class CorrectionDocuments {

    private CorrectionDocuments() {}

    static ComplaintDocument.@Nullable Correction write(Complaint complaint) {
        ComplaintState.Correcting correcting =
                complaint.state() instanceof ComplaintState.Correcting state ? state : null;
        return complaint
                .correction()
                .map(request -> new ComplaintDocument.Correction(
                        request.round(),
                        request.fields().entrySet().stream()
                                .map(field -> write(field.getKey(), field.getValue()))
                                .toList(),
                        correcting == null ? null : correcting.officer(),
                        correcting == null ? null : correcting.answer()))
                .orElse(null);
    }

    private static CorrectedField write(Correctable field, FieldState state) {
        return switch (state) {
            case FieldState.Proposed() -> new CorrectedField(field, Step.PROPOSED, null, null);
            case FieldState.Refused(var reason) -> new CorrectedField(field, Step.REFUSED, reason, null);
            case FieldState.Ordered() -> new CorrectedField(field, Step.ORDERED, null, null);
            case FieldState.Applied() -> new CorrectedField(field, Step.APPLIED, null, null);
            case FieldState.Impossible(var obstacle) -> new CorrectedField(field, Step.IMPOSSIBLE, null, obstacle);
        };
    }

    static CorrectionRequest read(ComplaintDocument.Correction stored) {
        Map<Correctable, FieldState> fields = new EnumMap<>(Correctable.class);
        stored.fields().forEach(field -> fields.put(field.field(), state(field)));
        return new CorrectionRequest(stored.round(), fields);
    }

    private static FieldState state(CorrectedField field) {
        return switch (field.step()) {
            case PROPOSED -> new FieldState.Proposed();
            case REFUSED -> new FieldState.Refused(requireNonNull(field.reason()));
            case ORDERED -> new FieldState.Ordered();
            case APPLIED -> new FieldState.Applied();
            case IMPOSSIBLE -> new FieldState.Impossible(requireNonNull(field.obstacle()));
        };
    }

    static ComplaintState.Correcting correcting(ComplaintDocument.Correction stored) {
        return new ComplaintState.Correcting(requireNonNull(stored.decidedBy()), requireNonNull(stored.answer()));
    }
}
