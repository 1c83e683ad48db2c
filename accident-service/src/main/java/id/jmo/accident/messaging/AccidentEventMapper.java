package id.jmo.accident.messaging;

import id.jmo.accident.model.AccidentFact;
import id.jmo.accident.model.AccidentKind;
import id.jmo.accident.model.Award;
import id.jmo.accident.model.Evidence;
import id.jmo.accident.model.Payer;
import id.jmo.accident.model.Payment;
import id.jmo.accident.model.PayoutAccount;
import id.jmo.accident.model.Step;
import id.jmo.accident.model.benefit.BenefitKind;
import id.jmo.accident.model.benefit.Outcome;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this service publishes on {@code jmo.accidents.v1}. A version is never edited; a breaking change is a new type. */
@Component
class AccidentEventMapper implements EventMapper<AccidentFact> {

    record Notified(
            AccidentId accidentId,
            MemberId memberId,
            String number,
            AccidentKind kind,
            @Nullable String employerNumber,
            Instant reportBy) {}

    /** Who acts and receives notices in place of a member who has died. */
    enum InPlaceOfMember {
        HEIR
    }

    record ReportOverdue(
            AccidentId accidentId,
            MemberId memberId,
            String number,
            Step stage,
            Instant dueAt,
            @Nullable InPlaceOfMember inPlaceOfMember) {}

    record StageOneReported(AccidentId accidentId, MemberId memberId, String number, boolean late) {}

    record StageTwoReported(AccidentId accidentId, MemberId memberId, String number, boolean late, Outcome outcome) {}

    record EvidenceNeeded(
            AccidentId accidentId,
            MemberId memberId,
            String number,
            List<Evidence> evidence,
            Instant askedAt,
            @Nullable InPlaceOfMember inPlaceOfMember) {}

    record Approved(
            AccidentId accidentId,
            MemberId memberId,
            String number,
            List<Granted> benefits,
            Rupiah total,
            Payer payer,
            @Nullable InPlaceOfMember inPlaceOfMember) {}

    record Granted(BenefitKind kind, Rupiah amount) {}

    record Rejected(
            AccidentId accidentId,
            MemberId memberId,
            String number,
            List<String> reasons,
            @Nullable InPlaceOfMember inPlaceOfMember) {}

    record PayoutAccountGiven(AccidentId accidentId, MemberId memberId, String number, Instant givenAt) {}

    record BenefitOrdered(
            AccidentId accidentId,
            MemberId memberId,
            String number,
            PayoutId payoutId,
            Rupiah net,
            Payout payout,
            String approvedBy,
            @Nullable InPlaceOfMember inPlaceOfMember) {}

    record Returned(
            AccidentId accidentId,
            MemberId memberId,
            String number,
            PayoutId payoutId,
            String reason,
            @Nullable InPlaceOfMember inPlaceOfMember) {}

    record Completed(
            AccidentId accidentId,
            MemberId memberId,
            String number,
            Rupiah net,
            Instant completedAt,
            @Nullable InPlaceOfMember inPlaceOfMember) {}

    record Payout(String bankCode, Confidential accountNumber, Confidential holderName) {

        static Payout to(PayoutAccount account) {
            return new Payout(account.bankCode(), account.accountNumber(), account.holderName());
        }
    }

    @Override
    public Optional<Event> map(AccidentFact fact) {
        AccidentId accident = fact.of().accident();
        MemberId member = fact.of().member();
        String number = fact.of().number().text();
        InPlaceOfMember instead = inPlaceOfMember(fact.of());
        return Optional.of(
                switch (fact) {
                    case AccidentFact.Notified it ->
                        new Event(
                                "id.jmo.accident.notified.v1",
                                new Notified(accident, member, number, it.kind(), it.employerNumber(), it.reportBy()));
                    case AccidentFact.ReportOverdue it ->
                        new Event(
                                "id.jmo.accident.report-overdue.v1",
                                new ReportOverdue(accident, member, number, it.stage(), it.dueAt(), instead));
                    case AccidentFact.StageOneReported it ->
                        new Event(
                                "id.jmo.accident.stage-one-reported.v1",
                                new StageOneReported(accident, member, number, it.late()));
                    case AccidentFact.StageTwoReported it ->
                        new Event(
                                "id.jmo.accident.stage-two-reported.v1",
                                new StageTwoReported(accident, member, number, it.late(), it.outcome()));
                    case AccidentFact.EvidenceNeeded it ->
                        new Event(
                                "id.jmo.accident.evidence-needed.v1",
                                new EvidenceNeeded(
                                        accident, member, number, sorted(it.evidence()), it.askedAt(), instead));
                    case AccidentFact.Approved it ->
                        new Event("id.jmo.accident.approved.v1", approved(it.of(), it.award()));
                    case AccidentFact.Rejected it ->
                        new Event(
                                "id.jmo.accident.rejected.v1",
                                new Rejected(accident, member, number, it.reasons(), instead));
                    case AccidentFact.PayoutAccountGiven it ->
                        new Event(
                                "id.jmo.accident.payout-account-given.v1",
                                new PayoutAccountGiven(accident, member, number, it.givenAt()));
                    case AccidentFact.BenefitOrdered it ->
                        new Event("id.jmo.accident.benefit-ordered.v1", ordered(it.of(), it.payment(), it.account()));
                    case AccidentFact.Returned it ->
                        new Event(
                                "id.jmo.accident.returned.v1",
                                new Returned(accident, member, number, it.payout(), it.reason(), instead));
                    case AccidentFact.PayoutAccountCorrected it ->
                        new Event(
                                "id.jmo.accident.payout-account-corrected.v1",
                                ordered(it.of(), it.payment(), it.account()));
                    case AccidentFact.Completed it ->
                        new Event(
                                "id.jmo.accident.completed.v1",
                                new Completed(accident, member, number, it.net(), it.completedAt(), instead));
                });
    }

    private static Approved approved(AccidentFact.Subject of, Award award) {
        return new Approved(
                of.accident(),
                of.member(),
                of.number().text(),
                award.benefits().stream()
                        .map(line -> new Granted(line.kind(), line.amount()))
                        .toList(),
                award.total(),
                award.payer(),
                inPlaceOfMember(of));
    }

    private static BenefitOrdered ordered(AccidentFact.Subject of, Payment payment, PayoutAccount account) {
        return new BenefitOrdered(
                of.accident(),
                of.member(),
                of.number().text(),
                payment.payout(),
                payment.award().total(),
                Payout.to(account),
                payment.approvedBy(),
                inPlaceOfMember(of));
    }

    private static @Nullable InPlaceOfMember inPlaceOfMember(AccidentFact.Subject of) {
        return of.hasDied() ? InPlaceOfMember.HEIR : null;
    }

    private static List<Evidence> sorted(Set<Evidence> evidence) {
        return evidence.stream().sorted().toList();
    }
}
