package id.jmo.platform.consumption;

/**
 * A message that no attempt can ever handle: it becomes a dead letter without a retry. A handler may throw it. The text names
 * the fault and never what the message says.
 */
public final class PoisonMessage extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PoisonMessage(String fault) {
        super(fault);
    }
}
