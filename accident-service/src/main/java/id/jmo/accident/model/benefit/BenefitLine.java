package id.jmo.accident.model.benefit;

import id.jmo.platform.values.Rupiah;
import java.util.Map;

/**
 * One benefit of a decision.
 *
 * @param amount more than nothing
 * @param explanation the code of the sentence that says how the amount came about
 * @param figures what that sentence is filled with, written as they appear in it
 * @param article where the right to it stands
 */
public record BenefitLine(
        BenefitKind kind, Rupiah amount, Explanation explanation, Map<String, String> figures, String article) {

    /** How an amount came about; the names in brackets are the {@code figures}. */
    public enum Explanation {
        /** Receipts of {@code paid}, each mode of transport up to its maximum. */
        RECEIPTS_UP_TO_MAXIMUM,
        /** {@code months} months and {@code days} days at {@code wage} a month, paid at {@code shares}. */
        WAGE_OF_THE_TIME,
        /** {@code percent} percent of {@code months} months' wage of {@code wage}. */
        SHARE_OF_WAGES,
        /** As above, had it not been less than {@code least}. */
        LEAST_AMOUNT,
        FIXED_AMOUNT,
        /** One school year of {@code children} children; {@code most} for all years of each. */
        SCHOOL_YEAR,
        /** {@code paid}, up to {@code most}. */
        COST_UP_TO_MAXIMUM
    }

    public BenefitLine {
        figures = Map.copyOf(figures);
    }
}
