package id.jmo.accident.model.benefit;

import static id.jmo.accident.model.benefit.Cases.ACCIDENT;
import static id.jmo.accident.model.benefit.Cases.DECISION;
import static id.jmo.accident.model.benefit.Cases.child;
import static id.jmo.accident.model.benefit.Cases.ending;
import static id.jmo.accident.model.benefit.Cases.leftHanded;
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
import static org.assertj.core.api.Assertions.entry;

import id.jmo.accident.config.ConfiguredBenefits;
import id.jmo.accident.model.benefit.BenefitFacts.HomeCare;
import id.jmo.accident.model.benefit.BenefitFacts.TransportReceipt;
import id.jmo.accident.model.benefit.BenefitLine.Explanation;
import id.jmo.platform.values.Rupiah;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are those of {@code benefits.yaml}, with which the service runs. */
class BenefitPolicyTest {

    private static final long WAGE = 5_000_000;

    private final BenefitPolicy policy = ConfiguredBenefits.policy();

    private Map<BenefitKind, Long> paid(BenefitFacts facts) {
        Map<BenefitKind, Long> amounts = new LinkedHashMap<>();
        policy.compute(facts)
                .lines()
                .forEach(line -> amounts.put(line.kind(), line.amount().amount()));
        return amounts;
    }

    @Test
    void one_eye_is_35_percent_of_80_months_wage() {
        assertThat(paid(partial(WAGE, lost(Side.LEFT, BodyPart.ONE_EYE))))
                .containsExactly(entry(BenefitKind.PARTIAL_DISABILITY, 140_000_000L));
    }

    @Test
    void a_total_disability_is_56_months_wage_and_the_periodic_benefit() {
        assertThat(paid(ending(Outcome.TOTAL_DISABILITY, WAGE)))
                .containsExactly(
                        entry(BenefitKind.TOTAL_DISABILITY, 280_000_000L), entry(BenefitKind.PERIODIC, 12_000_000L));
    }

    @Test
    void a_death_is_48_months_wage_the_periodic_benefit_and_the_funeral() {
        Benefits benefits = policy.compute(ending(Outcome.DEATH, WAGE));

        assertThat(paid(ending(Outcome.DEATH, WAGE)))
                .containsExactly(
                        entry(BenefitKind.DEATH, 240_000_000L),
                        entry(BenefitKind.PERIODIC, 12_000_000L),
                        entry(BenefitKind.FUNERAL, 10_000_000L));
        assertThat(benefits.total()).isEqualTo(Rupiah.of(262_000_000));
    }

    @Test
    void a_death_pays_no_less_than_the_death_benefit_of_jkm() {
        BenefitLine death =
                policy.compute(ending(Outcome.DEATH, 400_000)).lines().getFirst();

        assertThat(death.amount()).isEqualTo(Rupiah.of(20_000_000));
        assertThat(death.explanation()).isEqualTo(Explanation.LEAST_AMOUNT);
    }

    @Test
    void fourteen_months_without_work_are_twelve_whole_wages_and_two_halves() {
        assertThat(paid(unableToWork(
                        recovered(WAGE), ACCIDENT, ACCIDENT.plusMonths(14).minusDays(1))))
                .containsExactly(entry(BenefitKind.TEMPORARY_DISABILITY, 65_000_000L));
    }

    @ParameterizedTest(name = "{0} months and {1} days without work are {2}")
    @CsvSource({
        " 0,  1,     166_666",
        " 0, 10,   1_666_666",
        " 1,  0,   5_000_000",
        "12,  0,  60_000_000",
        "12, 15,  61_250_000",
        "12,  1,  60_083_333"
    })
    void a_days_wage_is_a_thirtieth_of_the_months(int months, int days, String amount) {
        assertThat(paid(unableToWork(
                        recovered(WAGE),
                        ACCIDENT,
                        ACCIDENT.plusMonths(months).plusDays(days).minusDays(1))))
                .containsExactly(entry(BenefitKind.TEMPORARY_DISABILITY, Long.parseLong(amount.replace("_", ""))));
    }

    @ParameterizedTest(name = "{1} {0}, left-handed {2}: {3}%")
    @CsvSource({
        "ARM_FROM_SHOULDER, RIGHT, false, 40",
        "ARM_FROM_SHOULDER, LEFT,  false, 35",
        "ARM_FROM_SHOULDER, RIGHT, true,  35",
        "ARM_FROM_SHOULDER, LEFT,  true,  40",
        "INDEX_FINGER_TIP,  RIGHT, false, 4.5",
        "INDEX_FINGER_TIP,  RIGHT, true,  3.5",
        "LEG_FROM_HIP,      RIGHT, true,  35"
    })
    void the_hand_with_which_a_member_works_counts_more(BodyPart part, Side side, boolean leftHanded, String percent) {
        BenefitFacts facts = partial(WAGE, lost(side, part));

        BenefitLine line =
                policy.compute(leftHanded ? leftHanded(facts) : facts).lines().getFirst();

        assertThat(line.figures()).containsEntry("percent", percent).containsEntry("months", "80");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}%")
    @CsvSource({
        "BOTH_EYES,                    ,   70",
        "HEARING_OF_BOTH_EARS,         ,   40",
        "REDUCED_HEARING_OF_BOTH_EARS, 10, 6",
        "REDUCED_HEARING_OF_BOTH_EARS, 29, 12",
        "REDUCED_HEARING_OF_BOTH_EARS, 90, 40",
        "BOTH_EAR_LOBES,               ,   10",
        "NOSE_WING,                    ,   30",
        "NASAL_SEPTUM,                 ,   15",
        "SMELL,                        ,   10",
        "COLOUR_VISION,                ,   10",
        "SCALP,                        12, 12",
        "PHYSICAL_CAPACITY,            25, 5",
        "PHYSICAL_CAPACITY,            26, 20",
        "PHYSICAL_CAPACITY,            70, 40"
    })
    void each_row_of_the_table_has_its_percentage(BodyPart part, String measure, String percent) {
        BenefitLine line = policy.compute(partial(WAGE, measure == null ? lost(part) : measured(part, measure)))
                .lines()
                .getFirst();

        assertThat(line.figures()).containsEntry("percent", percent);
    }

    @Test
    void a_part_that_works_less_pays_the_percentage_by_which_it_does() {
        assertThat(paid(partial(WAGE, weakened(Side.RIGHT, BodyPart.HAND_FROM_WRIST, 25))))
                .containsExactly(entry(BenefitKind.PARTIAL_DISABILITY, 32_000_000L));
    }

    @Test
    void several_losses_add_up_to_no_more_than_a_total_disability() {
        assertThat(paid(partial(WAGE, lost(Side.LEFT, BodyPart.ONE_EYE), lost(Side.LEFT, BodyPart.GREAT_TOE))))
                .containsExactly(entry(BenefitKind.PARTIAL_DISABILITY, 160_000_000L));
        assertThat(paid(partial(WAGE, lost(BodyPart.BOTH_EYES), lost(BodyPart.HEARING_OF_BOTH_EARS))))
                .containsExactly(entry(BenefitKind.PARTIAL_DISABILITY, 280_000_000L));
    }

    @Test
    void transport_is_paid_by_receipt_up_to_the_maximum_of_each_mode() {
        BenefitFacts facts = transported(
                recovered(WAGE),
                List.of(
                        new TransportReceipt(TransportMode.LAND, Rupiah.of(3_000_000)),
                        new TransportReceipt(TransportMode.SEA, Rupiah.of(1_750_000)),
                        new TransportReceipt(TransportMode.LAND, Rupiah.of(2_500_000)),
                        new TransportReceipt(TransportMode.AIR, Rupiah.of(10_000_001))));

        BenefitLine line = policy.compute(facts).lines().getFirst();

        assertThat(line.amount()).isEqualTo(Rupiah.of(5_000_000 + 1_750_000 + 10_000_000));
        assertThat(line.figures()).containsEntry("paid", "Rp17.250.001");
        assertThat(line.article()).isEqualTo("PP 82/2019, annex III A.2.a");
    }

    @Test
    void home_care_is_paid_for_up_to_a_year_and_twenty_million() {
        HomeCare year = new HomeCare(ACCIDENT, ACCIDENT.plusYears(1).minusDays(1), Rupiah.of(21_500_000));

        assertThat(paid(nursedAtHome(recovered(WAGE), year)))
                .containsExactly(entry(BenefitKind.HOME_CARE, 20_000_000L));
    }

    @Test
    void two_children_get_a_school_year_each_of_at_most_87_million_in_all() {
        BenefitFacts facts =
                parentOf(ending(Outcome.DEATH, WAGE), child(9, SchoolLevel.PRIMARY), child(19, SchoolLevel.UNIVERSITY));

        BenefitLine line = policy.compute(facts).lines().getLast();

        assertThat(line.kind()).isEqualTo(BenefitKind.SCHOLARSHIP);
        assertThat(line.amount()).isEqualTo(Rupiah.of(13_500_000));
        assertThat(line.figures()).containsEntry("most", "Rp87.000.000").containsEntry("children", "2");
    }

    @Test
    void who_recovers_without_a_day_lost_or_a_receipt_gets_nothing() {
        assertThat(policy.compute(recovered(WAGE)).lines()).isEmpty();
        assertThat(policy.compute(recovered(WAGE)).total()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void every_line_cites_its_article() {
        BenefitFacts facts = parentOf(
                unableToWork(ending(Outcome.TOTAL_DISABILITY, WAGE), ACCIDENT, DECISION),
                child(16, SchoolLevel.SENIOR_SECONDARY));

        assertThat(policy.compute(facts).lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.article()).startsWith("PP 82/2019, annex III A."));
    }
}
