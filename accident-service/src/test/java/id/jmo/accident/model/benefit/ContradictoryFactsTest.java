package id.jmo.accident.model.benefit;

import static id.jmo.accident.model.benefit.Cases.ACCIDENT;
import static id.jmo.accident.model.benefit.Cases.DECISION;
import static id.jmo.accident.model.benefit.Cases.child;
import static id.jmo.accident.model.benefit.Cases.ending;
import static id.jmo.accident.model.benefit.Cases.impaired;
import static id.jmo.accident.model.benefit.Cases.lost;
import static id.jmo.accident.model.benefit.Cases.measured;
import static id.jmo.accident.model.benefit.Cases.nursedAtHome;
import static id.jmo.accident.model.benefit.Cases.parentOf;
import static id.jmo.accident.model.benefit.Cases.partial;
import static id.jmo.accident.model.benefit.Cases.recovered;
import static id.jmo.accident.model.benefit.Cases.transported;
import static id.jmo.accident.model.benefit.Cases.unableToWork;
import static id.jmo.accident.model.benefit.Cases.weakened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jmo.accident.config.ConfiguredBenefits;
import id.jmo.accident.model.benefit.BenefitFacts.Child;
import id.jmo.accident.model.benefit.BenefitFacts.HomeCare;
import id.jmo.accident.model.benefit.BenefitFacts.Impairment;
import id.jmo.accident.model.benefit.BenefitFacts.TransportReceipt;
import id.jmo.accident.model.benefit.FactFault.Code;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictoryFactsTest {

    private static final long WAGE = 5_000_000;

    private final BenefitPolicy policy = ConfiguredBenefits.policy();

    private List<FactFault> faults(BenefitFacts facts) {
        return catchThrowableOfType(ContradictoryFacts.class, () -> policy.compute(facts))
                .faults();
    }

    private static FactFault fault(String field, Code code) {
        return new FactFault(field, code);
    }

    @Test
    void every_faulty_field_is_named_at_once() {
        BenefitFacts facts = new BenefitFacts(
                ACCIDENT,
                DECISION,
                Rupiah.ZERO,
                false,
                Outcome.RECOVERED,
                ACCIDENT,
                new BenefitFacts.Incapacity(DECISION.plusDays(1), ACCIDENT.minusDays(1)),
                List.of(lost(BodyPart.ONE_EYE)),
                List.of(new TransportReceipt(TransportMode.SEA, Rupiah.of(-1))),
                new HomeCare(ACCIDENT, ACCIDENT.plusYears(1), Rupiah.ZERO),
                List.of(child(23, SchoolLevel.UNIVERSITY)));

        assertThat(faults(facts))
                .extracting(FactFault::field)
                .contains(
                        "diedOn",
                        "monthlyWage",
                        "incapacity.from",
                        "incapacity.until",
                        "impairments",
                        "impairments[0].side",
                        "transport[0].paid",
                        "homeCare.until",
                        "homeCare.paid",
                        "children",
                        "children[0].birthDate");
    }

    @Test
    void an_outcome_needs_its_facts_and_excludes_those_of_others() {
        assertThat(faults(partial(WAGE))).containsExactly(fault("impairments", Code.MISSING));
        assertThat(faults(impaired(ending(Outcome.TOTAL_DISABILITY, WAGE), List.of(lost(BodyPart.BOTH_EYES)))))
                .containsExactly(fault("impairments", Code.NOT_WITH_THIS_OUTCOME));
        assertThat(faults(parentOf(recovered(WAGE), child(8, SchoolLevel.PRIMARY))))
                .containsExactly(fault("children", Code.NOT_WITH_THIS_OUTCOME));
    }

    @Test
    void a_side_belongs_to_what_has_sides() {
        assertThat(faults(partial(WAGE, lost(BodyPart.THUMB), lost(Side.LEFT, BodyPart.SCALP))))
                .containsExactly(
                        fault("impairments[0].side", Code.SIDE_MISSING),
                        fault("impairments[1].side", Code.HAS_NO_SIDES),
                        fault("impairments[1].measure", Code.MEASURE_NOT_IN_TABLE));
    }

    @Test
    void nobody_loses_more_than_there_is() {
        Impairment finger = lost(Side.LEFT, BodyPart.OTHER_FINGER);

        assertThat(faults(partial(WAGE, finger, finger, finger, finger)))
                .containsExactly(fault("impairments[3].part", Code.TOO_MANY));
        assertThat(faults(partial(WAGE, lost(Side.LEFT, BodyPart.THUMB), lost(Side.LEFT, BodyPart.THUMB))))
                .containsExactly(fault("impairments[1].part", Code.TOO_MANY));
    }

    @Test
    void a_loss_that_a_greater_one_includes_is_not_paid_beside_it() {
        assertThat(faults(partial(
                        WAGE, lost(Side.LEFT, BodyPart.INDEX_FINGER_TIP), lost(Side.LEFT, BodyPart.ARM_FROM_ELBOW))))
                .containsExactly(fault("impairments[0].part", Code.INCLUDED_IN_ANOTHER));
        assertThat(faults(partial(WAGE, lost(BodyPart.BOTH_EYES), lost(Side.RIGHT, BodyPart.ONE_EYE))))
                .containsExactly(fault("impairments[1].part", Code.INCLUDED_IN_ANOTHER));
        assertThat(policy.compute(partial(
                                WAGE, lost(Side.RIGHT, BodyPart.THUMB), lost(Side.LEFT, BodyPart.HAND_FROM_WRIST)))
                        .lines())
                .as("the other hand's thumb")
                .hasSize(1);
    }

    @Test
    void a_measure_is_one_of_the_table() {
        assertThat(faults(partial(WAGE, measured(BodyPart.SCALP, "31"))))
                .containsExactly(fault("impairments[0].measure", Code.MEASURE_NOT_IN_TABLE));
        assertThat(faults(partial(WAGE, measured(BodyPart.REDUCED_HEARING_OF_BOTH_EARS, "9"))))
                .containsExactly(fault("impairments[0].measure", Code.MEASURE_NOT_IN_TABLE));
        assertThat(faults(partial(WAGE, measured(BodyPart.SMELL, "5"))))
                .containsExactly(fault("impairments[0].measure", Code.MEASURE_NOT_IN_TABLE));
        assertThat(faults(partial(WAGE, weakened(Side.LEFT, BodyPart.FOOT_FROM_ANKLE, 101))))
                .containsExactly(fault("impairments[0].functionLost", Code.NOT_A_PERCENTAGE));
    }

    @Test
    void nothing_lies_before_the_accident_after_the_decision_or_after_the_death() {
        assertThat(faults(unableToWork(recovered(WAGE), ACCIDENT.minusDays(1), DECISION.plusDays(1))))
                .containsExactly(
                        fault("incapacity.from", Code.BEFORE_THE_ACCIDENT),
                        fault("incapacity.until", Code.IN_THE_FUTURE));
        assertThat(faults(unableToWork(ending(Outcome.DEATH, WAGE), ACCIDENT, DECISION)))
                .containsExactly(fault("incapacity.until", Code.AFTER_THE_DEATH));
        assertThat(faults(unableToWork(recovered(WAGE), ACCIDENT.plusDays(5), ACCIDENT.plusDays(4))))
                .containsExactly(fault("incapacity.until", Code.ENDS_BEFORE_IT_BEGINS));
    }

    @Test
    void an_accident_needs_figures_of_its_day_and_lies_in_the_past() {
        assertThat(faults(on(LocalDate.of(2019, 12, 1)))).containsExactly(fault("happenedOn", Code.NO_FIGURES_FOR_DAY));
        assertThat(faults(on(DECISION.plusDays(1)))).containsExactly(fault("happenedOn", Code.IN_THE_FUTURE));
    }

    @Test
    void a_scholarship_is_for_two_children_at_school_below_23() {
        Child pupil = child(9, SchoolLevel.PRIMARY);

        assertThat(faults(parentOf(ending(Outcome.DEATH, WAGE), pupil, pupil, pupil)))
                .containsExactly(fault("children", Code.TOO_MANY));
        assertThat(faults(parentOf(
                        ending(Outcome.DEATH, WAGE),
                        new Child(DECISION.minusYears(20), SchoolLevel.UNIVERSITY, true, true, 5))))
                .containsExactly(
                        fault("children[0].married", Code.CHILD_NOT_ELIGIBLE),
                        fault("children[0].working", Code.CHILD_NOT_ELIGIBLE),
                        fault("children[0].yearsPaid", Code.LEVEL_EXHAUSTED));
    }

    @Test
    void a_slip_of_the_keyboard_is_no_wage() {
        assertThat(faults(recovered(Long.MAX_VALUE))).containsExactly(fault("monthlyWage", Code.TOO_HIGH));
        assertThat(faults(transported(
                        recovered(WAGE), List.of(new TransportReceipt(TransportMode.AIR, Rupiah.of(Long.MAX_VALUE))))))
                .containsExactly(fault("transport[0].paid", Code.TOO_HIGH));
        assertThat(faults(nursedAtHome(recovered(WAGE), new HomeCare(ACCIDENT, ACCIDENT, Rupiah.of(Long.MAX_VALUE)))))
                .containsExactly(fault("homeCare.paid", Code.TOO_HIGH));
    }

    private static BenefitFacts on(LocalDate accident) {
        BenefitFacts it = recovered(WAGE);
        return new BenefitFacts(
                accident,
                it.decidedOn(),
                it.monthlyWage(),
                it.leftHanded(),
                it.outcome(),
                it.diedOn(),
                it.incapacity(),
                it.impairments(),
                it.transport(),
                it.homeCare(),
                it.children());
    }
}
