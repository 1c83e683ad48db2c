package id.jmo.accident.model.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row of the table of partial disabilities gives: percent of 80 months' wage. */
public sealed interface ImpairmentRate {

    /** Always the same. */
    record Fixed(BigDecimal percent) implements ImpairmentRate {
        public Fixed {
            requirePercent(percent);
        }
    }

    /**
     * More for the side with which the member works: the right one, of a left-handed member the left one (annex III: "untuk
     * kidal berlaku sebaliknya").
     */
    record ByHand(BigDecimal dominant, BigDecimal other) implements ImpairmentRate {
        public ByHand {
            requirePercent(dominant);
            requirePercent(other);
        }
    }

    /** As the doctor assesses it, from {@code least} to {@code most}. */
    record Assessed(BigDecimal least, BigDecimal most) implements ImpairmentRate {
        public Assessed {
            requirePercent(least);
            requirePercent(most);
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("From " + least + " to " + most);
            }
        }
    }

    /**
     * For each full step of what was measured, and no more than the whole loss gives.
     *
     * @param step size of a step in the unit of the {@link BodyPart}
     */
    record Stepwise(BigDecimal percent, int step, BigDecimal most) implements ImpairmentRate {
        public Stepwise {
            requirePercent(percent);
            requirePercent(most);
            if (step < 1) {
                throw new IllegalArgumentException("A step of " + step);
            }
        }
    }

    /** By how much was measured: the rate of the highest {@code from} that is reached. */
    record Banded(List<Band> bands) implements ImpairmentRate {
        public Banded {
            bands = bands.stream().sorted(Comparator.comparing(Band::from)).toList();
            if (bands.isEmpty()) {
                throw new IllegalArgumentException("No bands");
            }
        }
    }

    /** @param from the least measure of the band, itself included */
    record Band(BigDecimal from, BigDecimal percent) {
        public Band {
            requirePercent(percent);
        }
    }

    /** Whether a measure must come with the impairment. */
    default boolean needsMeasure() {
        return switch (this) {
            case Fixed _ -> false;
            case ByHand _ -> false;
            case Assessed _ -> true;
            case Stepwise _ -> true;
            case Banded _ -> true;
        };
    }

    /** Whether this measure is one that the row knows. */
    default boolean accepts(@Nullable BigDecimal measure) {
        if (measure == null) {
            return !needsMeasure();
        }
        return switch (this) {
            case Fixed _ -> false;
            case ByHand _ -> false;
            case Assessed it -> measure.compareTo(it.least()) >= 0 && measure.compareTo(it.most()) <= 0;
            case Stepwise it -> measure.compareTo(BigDecimal.valueOf(it.step())) >= 0;
            case Banded it -> measure.compareTo(it.bands().getFirst().from()) >= 0;
        };
    }

    /** @param dominant whether it is the side with which the member works */
    default BigDecimal percent(boolean dominant, @Nullable BigDecimal measure) {
        if (!accepts(measure)) {
            throw new IllegalArgumentException("No rate for a measure of " + measure);
        }
        return switch (this) {
            case Fixed it -> it.percent();
            case ByHand it -> dominant ? it.dominant() : it.other();
            case Assessed _ -> given(measure);
            case Stepwise it ->
                given(measure)
                        .divide(BigDecimal.valueOf(it.step()), 0, RoundingMode.DOWN)
                        .multiply(it.percent())
                        .min(it.most());
            case Banded it ->
                it.bands().stream()
                        .filter(band -> band.from().compareTo(given(measure)) <= 0)
                        .toList()
                        .getLast()
                        .percent();
        };
    }

    private static BigDecimal given(@Nullable BigDecimal measure) {
        return measure == null ? BigDecimal.ZERO : measure;
    }

    private static void requirePercent(BigDecimal percent) {
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("Not a percentage: " + percent);
        }
    }
}
