package id.jmo.platform.imports;

/** How far an import is. */
public enum ImportStatus {
    /** The file is arriving. */
    RECEIVING,
    /** The file is kept and waits for a worker. */
    WAITING,
    /** Every line is read and compared with what is on record; nothing is stored yet. */
    CHECKING,
    /** No line is faulty; somebody else than the sender has to release the file before its lines are stored. */
    AWAITING_RELEASE,
    /** No line is faulty, and the lines are being stored. */
    APPLYING,
    /** Every line was stored or was on record already; single ones may have been refused because of a concurrent change. */
    COMPLETED,
    /**
     * Some line is faulty, and nothing of the file was stored; or a file that may be stored in part has too many faults or
     * lines, and was not read to its end.
     */
    REFUSED,
    /** Nobody released the file, or somebody rejected it, and nothing of it was stored. */
    REJECTED,
    /** It could not be applied, time and again; the log says why. Sending the same file again applies the rest. */
    FAILED;

    public boolean isOver() {
        return switch (this) {
            case RECEIVING, WAITING, CHECKING, AWAITING_RELEASE, APPLYING -> false;
            case COMPLETED, REFUSED, REJECTED, FAILED -> true;
        };
    }
}
