package id.jmo.platform.personaldata;

/** A programming error: a response would contain personal data in clear. */
public final class PersonalDataInAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonalDataInAnswer(Class<?> type) {
        super("An answer must not hold a " + type.getSimpleName() + ": write masked() into a String field instead");
    }
}
