package id.jmo.platform.values;

/**
 * A text that is personal data: a name, a phone number, a bank account. It is encrypted in events and in the store
 * (module {@code personal-data}), and kept out of logs, because only {@link #reveal()} returns it in clear.
 */
public final class Confidential {

    private final String clear;

    private Confidential(String clear) {
        this.clear = clear;
    }

    public static Confidential of(String clear) {
        return new Confidential(clear);
    }

    /** The text in clear, for the purpose that the member gave it for only. */
    public String reveal() {
        return clear;
    }

    /** All but the last four characters hidden; all of a text of up to six characters. */
    public String masked() {
        int shown = clear.length() > 6 ? 4 : 0;
        return "*".repeat(clear.length() - shown) + clear.substring(clear.length() - shown);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confidential that && that.clear.equals(clear);
    }

    @Override
    public int hashCode() {
        return clear.hashCode();
    }

    @Override
    public String toString() {
        return "(confidential)";
    }
}
