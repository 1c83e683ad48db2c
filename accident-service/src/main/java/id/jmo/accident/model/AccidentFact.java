package id.jmo.accident.model;

import id.jmo.accident.model.benefit.Outcome;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened in a case, as other services need to know it. */
public sealed interface AccidentFact {

    Subject of();

    /**
     * What every fact carries.
     *
     * @param hasDied whether the member is known to have died: notices then address the family
     */
    record Subject(AccidentId accident, MemberId member, AccidentNumber number, boolean hasDied) {}

    /** @param reportBy until when stage I is in time */
    record Notified(Subject of, AccidentKind kind, @Nullable String employerNumber, Instant reportBy)
            implements AccidentFact {}

    /** @param stage whose report is late */
    record ReportOverdue(Subject of, Step stage, Instant dueAt) implements AccidentFact {}

    record StageOneReported(Subject of, boolean late) implements AccidentFact {}

    record StageTwoReported(Subject of, boolean late, Outcome outcome) implements AccidentFact {}

    record EvidenceNeeded(Subject of, Set<Evidence> evidence, Instant askedAt) implements AccidentFact {
        public EvidenceNeeded {
            evidence = Set.copyOf(evidence);
        }
    }

    record Approved(Subject of, Award award) implements AccidentFact {}

    record Rejected(Subject of, List<String> reasons) implements AccidentFact {}

    /** By the member, before the approval. */
    record PayoutAccountGiven(Subject of, Instant givenAt) implements AccidentFact {}

    /** Payout pays. */
    record BenefitOrdered(Subject of, Payment payment, PayoutAccount account) implements AccidentFact {}

    /** Another account is needed. */
    record Returned(Subject of, PayoutId payout, String reason) implements AccidentFact {}

    /** Payout pays again, under a new order. */
    record PayoutAccountCorrected(Subject of, Payment payment, PayoutAccount account) implements AccidentFact {}

    record Completed(Subject of, Rupiah net, Instant completedAt) implements AccidentFact {}
}
