package id.jmo.payout.messaging;

import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutFact;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.payouts.v1}. A version is never edited; a breaking change is a new type. */
@Component
class PayoutEventMapper implements EventMapper<PayoutFact> {

    /** SNAP gives no other reason for a return. */
    private static final String RETURNED_BY_BANK = "RETURNED_BY_BANK";

    record Completed(
            PayoutId payoutId, ClaimId claimId, MemberId memberId, String reference, Rupiah amount, Instant paidAt) {}

    /** @param reason a {@link id.jmo.payout.model.RefusalReason} */
    record Refused(PayoutId payoutId, ClaimId claimId, MemberId memberId, String reason) {}

    record Returned(
            PayoutId payoutId,
            ClaimId claimId,
            MemberId memberId,
            String reference,
            Rupiah amount,
            String reason,
            Instant returnedAt) {}

    record BenefitCompleted(
            PayoutId payoutId,
            AccidentId accidentId,
            MemberId memberId,
            String reference,
            Rupiah amount,
            Instant paidAt) {}

    /** @param reason a {@link id.jmo.payout.model.RefusalReason} */
    record BenefitRefused(PayoutId payoutId, AccidentId accidentId, MemberId memberId, String reason) {}

    record BenefitReturned(
            PayoutId payoutId,
            AccidentId accidentId,
            MemberId memberId,
            String reference,
            Rupiah amount,
            String reason,
            Instant returnedAt) {}

    @Override
    public Optional<Event> map(PayoutFact fact) {
        return Optional.of(
                switch (fact.order().cause()) {
                    case PayoutCause.Claim(ClaimId claim) -> ofClaim(fact, claim);
                    case PayoutCause.Accident(AccidentId accident) -> ofAccident(fact, accident);
                });
    }

    private static Event ofClaim(PayoutFact fact, ClaimId claim) {
        PayoutOrder order = fact.order();
        return switch (fact) {
            case PayoutFact.Completed it ->
                new Event(
                        "id.jmo.payout.completed.v1",
                        new Completed(
                                order.payoutId(),
                                claim,
                                order.memberId(),
                                order.reference(),
                                order.amount(),
                                it.paidAt()));
            case PayoutFact.Refused it ->
                new Event(
                        "id.jmo.payout.refused.v1",
                        new Refused(
                                order.payoutId(),
                                claim,
                                order.memberId(),
                                it.reason().name()));
            case PayoutFact.Returned it ->
                new Event(
                        "id.jmo.payout.returned.v1",
                        new Returned(
                                order.payoutId(),
                                claim,
                                order.memberId(),
                                order.reference(),
                                order.amount(),
                                RETURNED_BY_BANK,
                                it.returnedAt()));
        };
    }

    private static Event ofAccident(PayoutFact fact, AccidentId accident) {
        PayoutOrder order = fact.order();
        return switch (fact) {
            case PayoutFact.Completed it ->
                new Event(
                        "id.jmo.payout.benefit-completed.v1",
                        new BenefitCompleted(
                                order.payoutId(),
                                accident,
                                order.memberId(),
                                order.reference(),
                                order.amount(),
                                it.paidAt()));
            case PayoutFact.Refused it ->
                new Event(
                        "id.jmo.payout.benefit-refused.v1",
                        new BenefitRefused(
                                order.payoutId(),
                                accident,
                                order.memberId(),
                                it.reason().name()));
            case PayoutFact.Returned it ->
                new Event(
                        "id.jmo.payout.benefit-returned.v1",
                        new BenefitReturned(
                                order.payoutId(),
                                accident,
                                order.memberId(),
                                order.reference(),
                                order.amount(),
                                RETURNED_BY_BANK,
                                it.returnedAt()));
        };
    }
}
