package id.jmo.notification.model;

/**
 * How a member stands with the agency, as far as campaigns choose by it.
 *
 * @param segment such as {@code PU}; empty if it is not known
 * @param active whether the membership is known to be active
 */
public record Standing(String segment, boolean active) {

    public static final Standing UNKNOWN = new Standing("", false);
}
