package id.jmo.platform.personaldata;

/** A ciphertext that belongs to another event, document or field, or to none where it must belong to one. */
public final class MisplacedPersonalData extends UnreadablePersonalData {

    private static final long serialVersionUID = 1L;

    MisplacedPersonalData() {
        super("it belongs elsewhere", null);
    }
}
