package id.jmo.platform.personaldata;

/** A fault in a program: it was about to send personal data over HTTP in clear. */
public final class PersonalDataInAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonalDataInAnswer(Class<?> type) {
        super("An answer must not hold a " + type.getSimpleName() + ": write masked() into a String field instead");
    }
}
