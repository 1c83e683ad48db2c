package id.jmo.platform.businesscalendar;

/** What is wrong with a holiday file, and where. */
public final class HolidayFileException extends IllegalArgumentException {

    HolidayFileException(String message) {
        super(message);
    }
}
