package id.jmo.platform.personaldata;

/** The key ring cannot be used as configured. The message is one line, for the operator, and holds no key. */
public final class PersonalDataKeyFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonalDataKeyFault(String message) {
        super(message);
    }
}
