package id.jmo.accident.model.benefit;

import static id.jmo.accident.model.benefit.Cases.ACCIDENT;
import static id.jmo.accident.model.benefit.Cases.DECISION;
import static id.jmo.accident.model.benefit.Cases.earning;
import static id.jmo.accident.model.benefit.Cases.ending;
import static id.jmo.accident.model.benefit.Cases.impaired;
import static id.jmo.accident.model.benefit.Cases.nursedAtHome;
import static id.jmo.accident.model.benefit.Cases.transported;
import static id.jmo.accident.model.benefit.Cases.unableToWork;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.accident.config.ConfiguredBenefits;
import id.jmo.accident.model.benefit.BenefitFacts.HomeCare;
import id.jmo.accident.model.benefit.BenefitFacts.Impairment;
import id.jmo.accident.model.benefit.BenefitFacts.TransportReceipt;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every case. A seed that fails is in the name of the assertion. */
class BenefitPropertyTest {

    private static final int CASES = 200;

    private final BenefitPolicy policy = ConfiguredBenefits.policy();

    @RepeatedTest(10)
    void no_line_is_negative_and_the_total_is_their_sum(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < CASES; i++) {
            BenefitFacts facts = anyCase(random);
            compute(facts).ifPresent(benefits -> {
                assertThat(benefits.lines())
                        .as("%s", facts)
                        .allSatisfy(
                                line -> assertThat(line.amount().isPositive()).isTrue());
                assertThat(benefits.total().amount())
                        .isEqualTo(benefits.lines().stream()
                                .mapToLong(line -> line.amount().amount())
                                .sum());
                assertThat(benefits.lines()).extracting(BenefitLine::kind).doesNotHaveDuplicates();
            });
        }
    }

    @RepeatedTest(10)
    void who_earns_more_never_gets_less(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < CASES; i++) {
            BenefitFacts facts = anyCase(random);
            BenefitFacts better = earning(facts, facts.monthlyWage().amount() + random.nextInt(3_000_000));
            assertNoLess(facts, better);
        }
    }

    @RepeatedTest(10)
    void who_cannot_work_for_longer_never_gets_less(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BenefitFacts facts = ending(Outcome.RECOVERED, 1 + random.nextInt(20_000_000));
        LocalDate from = ACCIDENT.plusDays(random.nextInt(200));
        for (LocalDate until = from; until.isBefore(DECISION); until = until.plusDays(1)) {
            assertNoLess(unableToWork(facts, from, until), unableToWork(facts, from, until.plusDays(1)));
        }
    }

    @RepeatedTest(10)
    void a_further_loss_or_receipt_never_pays_less(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < CASES; i++) {
            BenefitFacts facts = anyCase(random);
            assertNoLess(facts, impaired(facts, with(facts.impairments(), impairment(random))));
            assertNoLess(facts, transported(facts, with(facts.transport(), receipt(random))));
        }
    }

    @RepeatedTest(10)
    void a_partial_disability_never_pays_more_than_a_total_one(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < CASES; i++) {
            BenefitFacts facts = anyCase(random);
            if (facts.outcome() == Outcome.PARTIAL_DISABILITY) {
                assertNoLess(
                        facts,
                        transported(
                                ending(
                                        Outcome.TOTAL_DISABILITY,
                                        facts.monthlyWage().amount()),
                                facts.transport()));
            }
        }
    }

    /** Compares two cases of which both can be computed. */
    private void assertNoLess(BenefitFacts less, BenefitFacts more) {
        Optional<Benefits> before = compute(less);
        Optional<Benefits> after = compute(more);
        if (before.isPresent() && after.isPresent()) {
            assertThat(after.get().total())
                    .as("%s against %s", more, less)
                    .isGreaterThanOrEqualTo(before.get().total());
        }
    }

    private Optional<Benefits> compute(BenefitFacts facts) {
        try {
            return Optional.of(policy.compute(facts));
        } catch (ContradictoryFacts refused) {
            assertThat(refused.faults()).isNotEmpty();
            return Optional.empty();
        }
    }

    private static BenefitFacts anyCase(Random random) {
        Outcome outcome = any(random, Outcome.values());
        BenefitFacts facts = ending(outcome, 1 + random.nextInt(30_000_000));
        List<Impairment> impairments = new ArrayList<>();
        if (outcome == Outcome.PARTIAL_DISABILITY) {
            for (int i = 0; i <= random.nextInt(3); i++) {
                impairments.add(impairment(random));
            }
        }
        List<TransportReceipt> receipts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            receipts.add(receipt(random));
        }
        facts = transported(impaired(facts, impairments), receipts);
        if (outcome == Outcome.RECOVERED && random.nextBoolean()) {
            LocalDate from = ACCIDENT.plusDays(random.nextInt(300));
            facts = unableToWork(facts, from, from.plusDays(random.nextInt(400)));
            facts = nursedAtHome(
                    facts,
                    new HomeCare(from, from.plusDays(random.nextInt(400)), Rupiah.of(random.nextInt(40_000_000))));
        }
        return facts;
    }

    private static Impairment impairment(Random random) {
        BodyPart part = any(random, BodyPart.values());
        return new Impairment(
                part,
                part.isSided() ? any(random, Side.values()) : null,
                random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(100)) : null,
                random.nextBoolean() ? BigDecimal.valueOf(1 + random.nextInt(100)) : null);
    }

    private static TransportReceipt receipt(Random random) {
        return new TransportReceipt(any(random, TransportMode.values()), Rupiah.of(1 + random.nextInt(12_000_000)));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> List<T> with(List<T> list, T another) {
        List<T> longer = new ArrayList<>(list);
        longer.add(another);
        return longer;
    }
}
