package id.jmo.accident.model.benefit;

import id.jmo.accident.model.benefit.BenefitFacts.Child;
import id.jmo.accident.model.benefit.BenefitFacts.HomeCare;
import id.jmo.accident.model.benefit.BenefitFacts.Impairment;
import id.jmo.accident.model.benefit.BenefitFacts.Incapacity;
import id.jmo.accident.model.benefit.BenefitFacts.TransportReceipt;
import id.jmo.accident.model.benefit.FactFault.Code;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds every field with which the facts of a case contradict each other or the table. */
final class FactCheck {

    /** No wage and no receipt reaches it; it keeps the arithmetic far from its end. */
    private static final Rupiah ABSURD = Rupiah.of(1_000_000_000_000L);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BenefitFacts facts;
    private final BenefitFigures figures;
    private final List<FactFault> faults = new ArrayList<>();

    private FactCheck(BenefitFacts facts, BenefitFigures figures) {
        this.facts = facts;
        this.figures = figures;
    }

    static List<FactFault> faults(BenefitFacts facts, BenefitFigures figures) {
        FactCheck check = new FactCheck(facts, figures);
        check.dates();
        check.amount("monthlyWage", facts.monthlyWage());
        check.incapacity();
        check.impairments();
        check.transport();
        check.homeCare();
        check.children();
        return check.faults;
    }

    private void dates() {
        if (facts.happenedOn().isAfter(facts.decidedOn())) {
            fault("happenedOn", Code.IN_THE_FUTURE);
        }
        LocalDate diedOn = facts.diedOn();
        if (facts.outcome() == Outcome.DEATH) {
            if (diedOn == null) {
                fault("diedOn", Code.MISSING);
            } else {
                within("diedOn", diedOn);
            }
        } else if (diedOn != null) {
            fault("diedOn", Code.NOT_WITH_THIS_OUTCOME);
        }
    }

    private void incapacity() {
        Incapacity incapacity = facts.incapacity();
        if (incapacity != null) {
            period("incapacity", incapacity.from(), incapacity.until());
        }
    }

    private void impairments() {
        List<Impairment> impairments = facts.impairments();
        boolean expected = facts.outcome() == Outcome.PARTIAL_DISABILITY;
        if (expected != !impairments.isEmpty()) {
            fault("impairments", expected ? Code.MISSING : Code.NOT_WITH_THIS_OUTCOME);
        }
        for (int i = 0; i < impairments.size(); i++) {
            impairment("impairments[" + i + "]", impairments.get(i), impairments.subList(0, i));
        }
    }

    private void impairment(String path, Impairment impairment, List<Impairment> before) {
        BodyPart part = impairment.part();
        if (part.isSided() && impairment.side() == null) {
            fault(path + ".side", Code.SIDE_MISSING);
        }
        if (!part.isSided() && impairment.side() != null) {
            fault(path + ".side", Code.HAS_NO_SIDES);
        }
        if (!Objects.requireNonNull(figures.impairments().get(part)).accepts(impairment.measure())) {
            fault(path + ".measure", Code.MEASURE_NOT_IN_TABLE);
        }
        BigDecimal lost = impairment.functionLost();
        if (lost != null && (lost.signum() <= 0 || lost.compareTo(HUNDRED) > 0)) {
            fault(path + ".functionLost", Code.NOT_A_PERCENTAGE);
        }
        long same = before.stream()
                .filter(other -> other.part() == part && other.side() == impairment.side())
                .count();
        if (same >= part.perSide()) {
            fault(path + ".part", Code.TOO_MANY);
        }
        if (facts.impairments().stream().anyMatch(other -> includes(other, impairment))) {
            fault(path + ".part", Code.INCLUDED_IN_ANOTHER);
        }
    }

    private static boolean includes(Impairment whole, Impairment impairment) {
        boolean sameSide = whole.side() == null || impairment.side() == null || whole.side() == impairment.side();
        return sameSide && impairment.part().isIncludedIn(whole.part());
    }

    private void transport() {
        for (int i = 0; i < facts.transport().size(); i++) {
            TransportReceipt receipt = facts.transport().get(i);
            amount("transport[" + i + "].paid", receipt.paid());
        }
    }

    private void homeCare() {
        HomeCare care = facts.homeCare();
        if (care == null) {
            return;
        }
        period("homeCare", care.from(), care.until());
        if (!care.until().isBefore(care.from().plusMonths(figures.homeCareMonths()))) {
            fault("homeCare.until", Code.TOO_LONG);
        }
        amount("homeCare.paid", care.paid());
    }

    private void children() {
        List<Child> children = facts.children();
        boolean excluded = facts.outcome() == Outcome.RECOVERED || facts.outcome() == Outcome.PARTIAL_DISABILITY;
        if (excluded && !children.isEmpty()) {
            fault("children", Code.NOT_WITH_THIS_OUTCOME);
        }
        if (children.size() > figures.children()) {
            fault("children", Code.TOO_MANY);
        }
        for (int i = 0; i < children.size(); i++) {
            child("children[" + i + "]", children.get(i));
        }
    }

    private void child(String path, Child child) {
        if (child.birthDate().isAfter(facts.decidedOn())) {
            fault(path + ".birthDate", Code.IN_THE_FUTURE);
        }
        if (!child.birthDate().plusYears(figures.childrenBelow()).isAfter(facts.decidedOn())) {
            fault(path + ".birthDate", Code.CHILD_NOT_ELIGIBLE);
        }
        if (child.married()) {
            fault(path + ".married", Code.CHILD_NOT_ELIGIBLE);
        }
        if (child.working()) {
            fault(path + ".working", Code.CHILD_NOT_ELIGIBLE);
        }
        int years = Objects.requireNonNull(figures.scholarships().get(child.level()))
                .years();
        if (child.yearsPaid() < 0 || child.yearsPaid() >= years) {
            fault(path + ".yearsPaid", Code.LEVEL_EXHAUSTED);
        }
    }

    private void period(String path, LocalDate from, LocalDate until) {
        within(path + ".from", from);
        within(path + ".until", until);
        if (until.isBefore(from)) {
            fault(path + ".until", Code.ENDS_BEFORE_IT_BEGINS);
        }
    }

    private void within(String field, LocalDate day) {
        if (day.isBefore(facts.happenedOn())) {
            fault(field, Code.BEFORE_THE_ACCIDENT);
        }
        if (day.isAfter(facts.decidedOn())) {
            fault(field, Code.IN_THE_FUTURE);
        }
        LocalDate diedOn = facts.diedOn();
        if (diedOn != null && day.isAfter(diedOn)) {
            fault(field, Code.AFTER_THE_DEATH);
        }
    }

    private void amount(String field, @Nullable Rupiah amount) {
        if (amount == null || !amount.isPositive()) {
            fault(field, Code.NOT_POSITIVE);
        } else if (!ABSURD.isMoreThan(amount)) {
            fault(field, Code.TOO_HIGH);
        }
    }

    private void fault(String field, Code code) {
        faults.add(new FactFault(field, code));
    }
}
