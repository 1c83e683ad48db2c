package id.jmo.account.application.registration;

import java.util.Set;

/** A password that could be guessed; nothing was stored. */
public final class WeakPassword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        /** It is in the list of passwords that leaked elsewhere. */
        LEAKED,
        /** Built of words, names, dates or keys in a row, or of the person's own data. */
        GUESSABLE
    }

    private final Set<Fault> faults;

    WeakPassword(Set<Fault> faults) {
        super(faults.toString());
        this.faults = Set.copyOf(faults);
    }

    public Set<Fault> faults() {
        return faults;
    }
}
