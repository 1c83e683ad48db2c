package id.jmo.account.application;

import id.jmo.account.model.CorrectionAnswer;
import id.jmo.account.model.CorrectionOrder;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.observability.LogContext;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies what an officer ordered on a complaint, as far as it can be; the answer is published with the member as they are
 * afterwards. An order that was answered before changes nothing.
 */
@UseCase
public class ApplyCorrection {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyCorrection.class);

    private final Members members;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    ApplyCorrection(Members members, WakeUpSignal wakeUp, Clock clock) {
        this.members = members;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** @throws MemberRefusal if there is no such member */
    public void apply(MemberId id, CorrectionOrder order) {
        try (LogContext about = LogContext.about(order.complaintId())) {
            CorrectionAnswer answer = correct(id, order).answerTo(order).orElseThrow();
            wakeUp.signal();
            LOG.info("Correction {} applied: {}, refused: {}", order.round(), answer.applied(), answer.refused());
        }
    }

    /** Only the write shows whether the NIK is free: another member may be given it at the same moment. */
    private Member correct(MemberId id, CorrectionOrder order) {
        try {
            return members.change(id, member -> member.correct(order, false, clock.instant()));
        } catch (MemberRefusal refusal) {
            if (refusal.reason() != MemberRefusal.Reason.NIK_ALREADY_REGISTERED) {
                throw refusal;
            }
            return members.change(id, member -> member.correct(order, true, clock.instant()));
        }
    }
}
