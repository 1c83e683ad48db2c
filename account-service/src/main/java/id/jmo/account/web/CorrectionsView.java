package id.jmo.account.web;

import id.jmo.account.model.CorrectionAnswer;
import id.jmo.account.model.CorrectionAnswer.Field;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Jakarta;
import java.time.OffsetDateTime;
import java.util.List;

/** @param items the last ones, the newest first */
record CorrectionsView(List<CorrectionView> items) {

    /**
     * A correction that an officer ordered on the member's complaint. What the values were and are is not shown.
     *
     * @param round the order's number within the complaint, from 1
     * @param orderedBy the officer's user id
     * @param applied what is recorded now as ordered
     * @param refused what stayed as it was
     */
    record CorrectionView(
            ComplaintId complaintId,
            int round,
            String orderedBy,
            OffsetDateTime answeredAt,
            List<Field> applied,
            List<RefusedView> refused) {}

    /** A field that stayed as it was, and why. */
    record RefusedView(Field field, MemberRefusal.Reason reason) {}

    static CorrectionsView of(Member member) {
        return new CorrectionsView(member.corrections().reversed().stream()
                .map(CorrectionsView::view)
                .toList());
    }

    private static CorrectionView view(CorrectionAnswer answer) {
        return new CorrectionView(
                answer.complaintId(),
                answer.round(),
                answer.orderedBy(),
                Jakarta.at(answer.answeredAt()),
                answer.applied(),
                answer.refused().stream()
                        .map(refused -> new RefusedView(refused.field(), refused.reason()))
                        .toList());
    }
}
