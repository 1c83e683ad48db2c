package id.jmo.accident.model.benefit;

import id.jmo.accident.model.benefit.BenefitFacts.Child;
import id.jmo.accident.model.benefit.BenefitFacts.HomeCare;
import id.jmo.accident.model.benefit.BenefitFacts.Impairment;
import id.jmo.accident.model.benefit.BenefitFacts.Incapacity;
import id.jmo.accident.model.benefit.BenefitFacts.TransportReceipt;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Cases of an accident on 12 January 2025, decided on 20 November 2026. */
final class Cases {

    static final LocalDate ACCIDENT = LocalDate.of(2025, 1, 12);
    static final LocalDate DECISION = LocalDate.of(2026, 11, 20);

    private Cases() {}

    static BenefitFacts recovered(long wage) {
        return ending(Outcome.RECOVERED, wage);
    }

    static BenefitFacts partial(long wage, Impairment... impairments) {
        return impaired(ending(Outcome.PARTIAL_DISABILITY, wage), List.of(impairments));
    }

    static BenefitFacts ending(Outcome outcome, long wage) {
        return new BenefitFacts(
                ACCIDENT,
                DECISION,
                Rupiah.of(wage),
                false,
                outcome,
                outcome == Outcome.DEATH ? ACCIDENT.plusMonths(16) : null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    static BenefitFacts impaired(BenefitFacts it, List<Impairment> impairments) {
        return new BenefitFacts(
                it.happenedOn(),
                it.decidedOn(),
                it.monthlyWage(),
                it.leftHanded(),
                it.outcome(),
                it.diedOn(),
                it.incapacity(),
                impairments,
                it.transport(),
                it.homeCare(),
                it.children());
    }

    static BenefitFacts leftHanded(BenefitFacts it) {
        return new BenefitFacts(
                it.happenedOn(),
                it.decidedOn(),
                it.monthlyWage(),
                true,
                it.outcome(),
                it.diedOn(),
                it.incapacity(),
                it.impairments(),
                it.transport(),
                it.homeCare(),
                it.children());
    }

    static BenefitFacts earning(BenefitFacts it, long wage) {
        return new BenefitFacts(
                it.happenedOn(),
                it.decidedOn(),
                Rupiah.of(wage),
                it.leftHanded(),
                it.outcome(),
                it.diedOn(),
                it.incapacity(),
                it.impairments(),
                it.transport(),
                it.homeCare(),
                it.children());
    }

    static BenefitFacts unableToWork(BenefitFacts it, LocalDate from, LocalDate until) {
        return new BenefitFacts(
                it.happenedOn(),
                it.decidedOn(),
                it.monthlyWage(),
                it.leftHanded(),
                it.outcome(),
                it.diedOn(),
                new Incapacity(from, until),
                it.impairments(),
                it.transport(),
                it.homeCare(),
                it.children());
    }

    static BenefitFacts transported(BenefitFacts it, List<TransportReceipt> receipts) {
        return new BenefitFacts(
                it.happenedOn(),
                it.decidedOn(),
                it.monthlyWage(),
                it.leftHanded(),
                it.outcome(),
                it.diedOn(),
                it.incapacity(),
                it.impairments(),
                receipts,
                it.homeCare(),
                it.children());
    }

    static BenefitFacts nursedAtHome(BenefitFacts it, HomeCare care) {
        return new BenefitFacts(
                it.happenedOn(),
                it.decidedOn(),
                it.monthlyWage(),
                it.leftHanded(),
                it.outcome(),
                it.diedOn(),
                it.incapacity(),
                it.impairments(),
                it.transport(),
                care,
                it.children());
    }

    static BenefitFacts parentOf(BenefitFacts it, Child... children) {
        return new BenefitFacts(
                it.happenedOn(),
                it.decidedOn(),
                it.monthlyWage(),
                it.leftHanded(),
                it.outcome(),
                it.diedOn(),
                it.incapacity(),
                it.impairments(),
                it.transport(),
                it.homeCare(),
                List.of(children));
    }

    static Impairment lost(BodyPart part) {
        return new Impairment(part, null, null, null);
    }

    static Impairment lost(Side side, BodyPart part) {
        return new Impairment(part, side, null, null);
    }

    static Impairment measured(BodyPart part, String measure) {
        return new Impairment(part, null, new BigDecimal(measure), null);
    }

    static Impairment weakened(Side side, BodyPart part, int percent) {
        return new Impairment(part, side, null, BigDecimal.valueOf(percent));
    }

    static Child child(int age, SchoolLevel level) {
        return new Child(DECISION.minusYears(age), level, false, false, 0);
    }
}
