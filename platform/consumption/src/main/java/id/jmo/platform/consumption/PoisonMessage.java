package id.jmo.platform.consumption;

/** A message that no attempt can ever handle. The text names the fault and never what the message says. */
final class PoisonMessage extends RuntimeException {

    private static final long serialVersionUID = 1;

    PoisonMessage(String fault) {
        super(fault);
    }
}
