package id.jmo.platform.personaldata;

/** The keys are not configured correctly. The message is one line for the operator and contains no key. */
public final class PersonalDataKeyFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonalDataKeyFault(String message) {
        super(message);
    }
}
