package id.jmo.complaint.model.compliance;

/**
 * Whether the reports of a case that has ended are answered, or have gone to the case that it was merged into.
 *
 * @param late counts the reports that joined while the case was ending, so that none is overlooked
 */
public record Telling(int late, boolean done) {

    public static final Telling NOT_YET = new Telling(0, false);
}
