package id.jmo.balance.model;

/** Which of the two lines of development a posting is. */
public enum DevelopmentKind {
    /** Of a month, at the rate that was in force when it was booked. */
    PROVISIONAL,
    /** What the published rate of a year makes more, or less, than was booked for the year before. */
    FINAL
}
