package id.jmo.platform.imports;

import java.util.List;

/** How a row stands to what is on record. */
public sealed interface RowOutcome {

    /** It is not on record; or was not, and is stored now. */
    record New() implements RowOutcome {}

    /** It is on record as it is. */
    record Known() implements RowOutcome {}

    /** It contradicts what is on record, or a rule. */
    record Refused(List<RowFault> faults) implements RowOutcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
