package id.jmo.accident.model.benefit;

/**
 * A field of the facts with which no benefit can be computed.
 *
 * @param field its path, such as {@code impairments[1].side}
 */
public record FactFault(String field, Code code) {

    /** What is wrong. */
    public enum Code {
        /** No regulation of that day is configured. */
        NO_FIGURES_FOR_DAY,
        IN_THE_FUTURE,
        BEFORE_THE_ACCIDENT,
        AFTER_THE_DEATH,
        ENDS_BEFORE_IT_BEGINS,
        NOT_POSITIVE,
        /** Above what anybody earns or is paid: a slip of the keyboard. */
        TOO_HIGH,
        /** The outcome needs it. */
        MISSING,
        /** The outcome excludes it. */
        NOT_WITH_THIS_OUTCOME,
        SIDE_MISSING,
        HAS_NO_SIDES,
        /** The table needs a measure and there is none, or needs none, or not this one. */
        MEASURE_NOT_IN_TABLE,
        NOT_A_PERCENTAGE,
        /** More of them than a body has. */
        TOO_MANY,
        /** A greater loss that is named too includes it. */
        INCLUDED_IN_ANOTHER,
        TOO_LONG,
        /** Too old, married or working. */
        CHILD_NOT_ELIGIBLE,
        /** All years of the level were paid. */
        LEVEL_EXHAUSTED
    }
}
