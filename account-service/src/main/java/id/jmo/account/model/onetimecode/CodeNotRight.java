package id.jmo.account.model.onetimecode;

/** A code that proves nothing. */
public final class CodeNotRight extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OneTimeCode.Result result;

    /** @param result other than {@code RIGHT} */
    public CodeNotRight(OneTimeCode.Result result) {
        super(result.name());
        this.result = result;
    }

    public OneTimeCode.Result result() {
        return result;
    }
}
