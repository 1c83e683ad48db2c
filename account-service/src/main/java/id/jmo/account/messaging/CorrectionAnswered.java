package id.jmo.account.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.jmo.account.model.CorrectionAnswer;
import id.jmo.account.model.Member;
import id.jmo.platform.values.ComplaintId;
import java.util.List;

/** The member after a correction, as every member fact carries them, and what became of the order. */
record CorrectionAnswered(
        @JsonUnwrapped MemberSnapshot member,
        ComplaintId complaintId,
        int round,
        List<CorrectionAnswer.Field> applied,
        List<CorrectionAnswer.Refused> refused) {

    static CorrectionAnswered of(Member after, CorrectionAnswer answer) {
        return new CorrectionAnswered(
                MemberSnapshot.of(after), answer.complaintId(), answer.round(), answer.applied(), answer.refused());
    }
}
