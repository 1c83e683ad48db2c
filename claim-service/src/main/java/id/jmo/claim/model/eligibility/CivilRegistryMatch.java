package id.jmo.claim.model.eligibility;

import java.util.List;

/** How the member's data compares to the civil registry's. */
public sealed interface CivilRegistryMatch {

    /** Not compared yet, or the registry has not answered. */
    record Unknown() implements CivilRegistryMatch {}

    record Matched() implements CivilRegistryMatch {}

    /** @param fields the names of what differs */
    record Mismatched(List<String> fields) implements CivilRegistryMatch {
        public Mismatched {
            fields = List.copyOf(fields);
        }
    }
}
