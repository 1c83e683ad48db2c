package id.jmo.accident.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What an officer has verified. The insurance covers an accident only where all of it is so (Permenaker 5/2021).
 *
 * @param employed whether the member was employed there on the day
 * @param programmePaid whether the contributions to the programme were paid
 * @param usualRoute whether it was the usual way, of a commute; true of everything else
 * @param workPurpose whether the member was there for the work
 */
public record Findings(boolean employed, boolean programmePaid, boolean usualRoute, boolean workPurpose) {

    /** The names of what is not so, as requests name them. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!employed) {
            missing.add("employed");
        }
        if (!programmePaid) {
            missing.add("programmePaid");
        }
        if (!usualRoute) {
            missing.add("usualRoute");
        }
        if (!workPurpose) {
            missing.add("workPurpose");
        }
        return List.copyOf(missing);
    }
}
