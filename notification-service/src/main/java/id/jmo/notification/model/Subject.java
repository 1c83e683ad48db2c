package id.jmo.notification.model;

/**
 * What a notification is about.
 *
 * @param type such as {@code claim}
 * @param id unique within the type
 */
public record Subject(String type, String id) {

    public static final String CLAIM = "claim";
    public static final String COMPLAINT = "complaint";
    public static final String ACCIDENT = "accident";
}
