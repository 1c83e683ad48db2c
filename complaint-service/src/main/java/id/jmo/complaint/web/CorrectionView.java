package id.jmo.complaint.web;

import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.complaint.model.correction.CorrectionRequest;
import id.jmo.complaint.model.correction.FieldState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The corrections that a complaint asks for.
 *
 * @param round how many orders have been given to record what was approved
 */
record CorrectionView(int round, List<Progress> fields) {

    static final int LONGEST_REASON = 1_000;

    /** How far a field has come. */
    enum State {
        /** Nobody has decided yet. */
        PROPOSED,
        /** Refused by the officer. */
        REFUSED,
        /** Approved; it is being recorded. */
        ORDERED,
        /** Recorded as proposed. */
        APPLIED,
        /** Approved, but it could not be recorded. */
        IMPOSSIBLE
    }

    /**
     * @param stateLabel the state in words
     * @param reason why the officer refused it
     * @param obstacle why it could not be recorded
     */
    record Progress(
            Correctable field,
            State state,
            String stateLabel,
            @Nullable String reason,
            ComplaintTexts.@Nullable Coded obstacle) {}

    static CorrectionView of(CorrectionRequest request, ComplaintTexts texts, Locale locale) {
        return new CorrectionView(
                request.round(),
                request.fields().entrySet().stream()
                        .map(field -> field(field.getKey(), field.getValue(), texts, locale))
                        .toList());
    }

    private static Progress field(Correctable field, FieldState state, ComplaintTexts texts, Locale locale) {
        return switch (state) {
            case FieldState.Proposed() -> field(field, State.PROPOSED, null, null, texts, locale);
            case FieldState.Refused(var reason) -> field(field, State.REFUSED, reason.reveal(), null, texts, locale);
            case FieldState.Ordered() -> field(field, State.ORDERED, null, null, texts, locale);
            case FieldState.Applied() -> field(field, State.APPLIED, null, null, texts, locale);
            case FieldState.Impossible(var obstacle) ->
                field(
                        field,
                        State.IMPOSSIBLE,
                        null,
                        new ComplaintTexts.Coded(obstacle, texts.text(locale, "complaint.obstacle." + obstacle)),
                        texts,
                        locale);
        };
    }

    private static Progress field(
            Correctable field,
            State state,
            @Nullable String reason,
            ComplaintTexts.@Nullable Coded obstacle,
            ComplaintTexts texts,
            Locale locale) {
        return new Progress(
                field, state, texts.coded(locale, "correction", state).text(), reason, obstacle);
    }
}
