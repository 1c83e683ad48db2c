package id.jmo.balance.messaging;

import id.jmo.balance.application.MemberRecord;
import id.jmo.balance.application.MissingMonths.MissingMonth;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Booked;
import id.jmo.balance.model.MergerId;
import id.jmo.balance.model.PaidContribution;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.Terms;
import id.jmo.platform.application.Event;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    public record MemberRead(MemberId member, MemberRecord copy) {}

    public record ClaimRead(ClaimId claim, MemberId member) {}

    public record ApprovalRead(ClaimId claim, MemberId member, Terms terms) {}

    public record PaymentRead(PayoutId payout, ClaimId claim, MemberId member, Rupiah amount) {}

    public record ReturnRead(PayoutId payout, ClaimId claim, MemberId member) {}

    public record BenefitRead(AccidentId accident, MemberId member, Rupiah net) {}

    public record BenefitPaymentRead(PayoutId payout, AccidentId accident, MemberId member, Rupiah amount) {}

    public record BenefitReturnRead(PayoutId payout, AccidentId accident, MemberId member) {}

    public record MergerRead(MergerId merger, MemberId from, MemberId into) {}

    public record ContributionRead(MemberId member, UUID contribution, YearMonth month, PaidContribution paid) {}

    private MessagingTestAccess() {}

    public static Map.Entry<EmployerNumber, String> employerBranch(JsonMapper json, byte[] body) {
        EmployerFact fact = json.readValue(body, EmployerFact.class);
        return Map.entry(fact.number(), fact.branchCode());
    }

    public static MissingMonth missing(JsonMapper json, byte[] body) {
        return json.readValue(body, ContributionFact.Missing.class).toMonth();
    }

    public static ContributionRead contribution(JsonMapper json, byte[] body) {
        ContributionFact.Paid fact = json.readValue(body, ContributionFact.Paid.class);
        return new ContributionRead(fact.memberId(), fact.contributionId(), fact.month(), fact.toPaid());
    }

    public static MergerRead merger(JsonMapper json, byte[] body) {
        MergerFact fact = json.readValue(body, MergerFact.class);
        return new MergerRead(fact.mergerId(), fact.from(), fact.into());
    }

    public static MemberRead member(JsonMapper json, byte[] body) {
        MemberFact fact = json.readValue(body, MemberFact.class);
        return new MemberRead(fact.memberId(), fact.toRecord());
    }

    public static Object claimFact(JsonMapper json, String type, byte[] body) {
        return switch (type) {
            case "id.jmo.claim.submitted.v1" -> {
                ClaimFact.Submitted fact = json.readValue(body, ClaimFact.Submitted.class);
                yield new ClaimRead(fact.claimId(), fact.memberId());
            }
            case "id.jmo.claim.approved.v1" -> {
                ClaimFact.Approved fact = json.readValue(body, ClaimFact.Approved.class);
                yield new ApprovalRead(fact.claimId(), fact.memberId(), fact.terms());
            }
            case "id.jmo.claim.rejected.v1", "id.jmo.claim.cancelled.v1" -> {
                ClaimFact.Closed fact = json.readValue(body, ClaimFact.Closed.class);
                yield new ClaimRead(fact.claimId(), fact.memberId());
            }
            default -> throw new IllegalArgumentException(type);
        };
    }

    public static Object payoutFact(JsonMapper json, String type, byte[] body) {
        return switch (type) {
            case "id.jmo.payout.completed.v1" -> {
                PayoutFact.Completed fact = json.readValue(body, PayoutFact.Completed.class);
                yield new PaymentRead(fact.payoutId(), fact.claimId(), fact.memberId(), fact.amount());
            }
            case "id.jmo.payout.returned.v1" -> {
                PayoutFact.Returned fact = json.readValue(body, PayoutFact.Returned.class);
                yield new ReturnRead(fact.payoutId(), fact.claimId(), fact.memberId());
            }
            case "id.jmo.payout.benefit-completed.v1" -> {
                PayoutFact.BenefitCompleted fact = json.readValue(body, PayoutFact.BenefitCompleted.class);
                yield new BenefitPaymentRead(fact.payoutId(), fact.accidentId(), fact.memberId(), fact.amount());
            }
            case "id.jmo.payout.benefit-returned.v1" -> {
                PayoutFact.BenefitReturned fact = json.readValue(body, PayoutFact.BenefitReturned.class);
                yield new BenefitReturnRead(fact.payoutId(), fact.accidentId(), fact.memberId());
            }
            default -> throw new IllegalArgumentException(type);
        };
    }

    public static BenefitRead benefitOrdered(JsonMapper json, byte[] body) {
        AccidentFact.BenefitOrdered fact = json.readValue(body, AccidentFact.BenefitOrdered.class);
        return new BenefitRead(fact.accidentId(), fact.memberId(), fact.net());
    }

    public static Event event(Posting posting, Book after) {
        return new SavingsEventMapper().map(new Booked(posting, after)).orElseThrow();
    }
}
