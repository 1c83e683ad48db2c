package id.jmo.accident.web;

import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.AccidentPhase;
import id.jmo.accident.model.AccidentStatus;
import id.jmo.accident.model.Payer;
import id.jmo.accident.model.benefit.BenefitKind;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as member and employer follow it.
 *
 * @param number for people to speak of it
 * @param happenedOn the day of the accident or of the diagnosis
 * @param worker whose accident it is; only for the employer
 * @param owed who must act, and until when; none once the case has ended
 * @param missing the evidence that is still needed
 * @param stageOne none before the report
 * @param stageTwo none before the report
 * @param award what is granted; none before the approval
 * @param payout where the benefit goes; only for the member, and none before it is known
 * @param reasons of a rejection or a return
 * @param note the officer's reason of a refusal
 * @param nextSteps what the reader may do now; empty if there is nothing to do but wait
 */
record AccidentView(
        AccidentId accidentId,
        String number,
        AccidentKind kind,
        AccidentStatus status,
        AccidentPhase phase,
        String phaseLabel,
        LocalDate happenedOn,
        OffsetDateTime notifiedAt,
        @Nullable Worker worker,
        @Nullable Owed owed,
        List<AccidentTexts.Coded> missing,
        @Nullable Report stageOne,
        @Nullable Report stageTwo,
        @Nullable AwardView award,
        @Nullable Account payout,
        List<AccidentTexts.Coded> reasons,
        @Nullable String note,
        List<NextStep> nextSteps,
        Map<String, String> links) {

    /** @param kpj masked */
    record Worker(String name, String kpj) {}

    /**
     * @param by who must act
     * @param text what is owed, in a sentence
     * @param dueAt until when; none where nothing is due at a time, as in a treatment
     * @param daysLeft days that are left, 0 on the last one
     */
    record Owed(
            AccidentTexts.Coded by,
            String text,
            @Nullable OffsetDateTime dueAt,
            @Nullable Integer daysLeft,
            boolean overdue) {}

    record Report(OffsetDateTime reportedAt, boolean late) {}

    /** @param payer who owes it, with the reason */
    record AwardView(List<BenefitView> benefits, Rupiah total, Payer payer, String payerText) {}

    /**
     * @param explanation how the amount came about
     * @param article where the right to it stands
     */
    record BenefitView(BenefitKind kind, String label, Rupiah amount, String explanation, String article) {}

    record Account(String bankCode, String accountNumber) {}

    /** @param action stable name of what may be done */
    record NextStep(String action, String method, String href, String text) {}
}
