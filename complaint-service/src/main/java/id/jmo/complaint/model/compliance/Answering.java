package id.jmo.complaint.model.compliance;

/**
 * Whether the reports of a case that has ended are answered, or have gone to the case that it was merged into.
 *
 * @param late counts the reports that joined while the case was ending, so that none is overlooked
 */
public record Answering(int late, boolean done) {

    public static final Answering NOT_YET = new Answering(0, false);
}
