package id.jmo.accident.model;

import id.jmo.accident.model.AccidentState.ClosedWithoutPayment;
import id.jmo.accident.model.AccidentState.EmployerLiable;
import id.jmo.accident.model.AccidentState.Paying;
import id.jmo.accident.model.benefit.BenefitFacts;
import id.jmo.accident.model.benefit.Benefits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Persetujuan: the one place where a case is approved, the benefits are computed and their payment is ordered. */
final class Approval {

    private Approval() {}

    /**
     * The benefits by what is reported.
     *
     * @throws id.jmo.accident.model.benefit.ContradictoryFacts if the reports contradict themselves
     * @throws IllegalStateException if a report is missing
     */
    static Benefits benefitsOf(Accident accident, DecisionContext context) {
        return context.rules().benefits().compute(factsOf(accident, context));
    }

    private static BenefitFacts factsOf(Accident accident, DecisionContext context) {
        StageOne one = accident.stageOne().orElseThrow(() -> new IllegalStateException("No report of stage I"));
        StageTwo.Report two = accident.stageTwo()
                .map(StageTwo::report)
                .orElseThrow(() -> new IllegalStateException("No report of stage II"));
        return new BenefitFacts(
                accident.incident().on(),
                context.today(),
                context.rules().wages().monthly(one.report().wage()),
                two.leftHanded(),
                two.outcome(),
                two.diedOn(),
                two.incapacity(),
                two.impairments(),
                two.transport(),
                two.homeCare(),
                two.children());
    }

    /** What an approval would grant now. */
    static Award awardOf(Accident accident, DecisionContext context) {
        StageOne one = accident.stageOne().orElseThrow();
        return new Award(
                context.rules().wages().monthly(one.report().wage()),
                benefitsOf(accident, context).lines(),
                accident.payer());
    }

    /** Who must hold the account that a benefit goes to. */
    static PayoutAccount.Owner ownerOf(Accident accident) {
        return accident.hasDied() ? PayoutAccount.Owner.HEIR : PayoutAccount.Owner.MEMBER;
    }

    /** What stands in the way of a payment; nothing where the fund pays nothing. */
    static Optional<Decision> obstacle(Accident accident, Award award) {
        PayoutAccount.Owner owner = ownerOf(accident);
        boolean payable =
                accident.account().filter(account -> account.owner() == owner).isPresent();
        boolean needed = award.payer() == Payer.FUND && award.total().isPositive();
        return needed && !payable ? Optional.of(new Decision.AccountMissing(owner)) : Optional.empty();
    }

    /** @param approvedBy the id of the officer who decided */
    static Decision approve(Accident accident, Award award, String approvedBy, DecisionContext context) {
        List<AccidentFact> facts = new ArrayList<>();
        facts.add(new AccidentFact.Approved(accident.subject(), award));
        Accident approved = accident.withMilestone(Milestone.APPROVED, context.now());
        if (award.payer() == Payer.EMPLOYER) {
            return new Decision.Moved(
                    approved.in(new EmployerLiable(award), context)
                            .withMilestone(Milestone.EMPLOYER_LIABLE, context.now()),
                    facts);
        }
        if (!award.total().isPositive()) {
            return new Decision.Moved(
                    approved.in(new ClosedWithoutPayment(award), context)
                            .withMilestone(Milestone.CLOSED_WITHOUT_PAYMENT, context.now()),
                    facts);
        }
        Payment payment = new Payment(award, approvedBy, context.nextPayout(), 1);
        Accident paying =
                approved.in(new Paying(payment), context).withMilestone(Milestone.PAYMENT_ORDERED, context.now());
        facts.add(orderOf(paying, payment));
        return new Decision.Moved(paying, facts);
    }

    static AccidentFact orderOf(Accident accident, Payment payment) {
        return new AccidentFact.BenefitOrdered(
                accident.subject(), payment, accident.account().orElseThrow());
    }
}
