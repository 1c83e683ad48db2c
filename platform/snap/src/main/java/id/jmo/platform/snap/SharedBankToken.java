package id.jmo.platform.snap;

import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.Optional;

/** The bank's access token, one for all instances: a bank may end the old one when it issues another. */
public interface SharedBankToken {

    /** @param renewAt from when on another should be fetched */
    record Token(Confidential value, Instant renewAt) {}

    Optional<Token> current();

    void replace(Token token);

    /** The bank does not accept it any more; does nothing if another has replaced it. */
    void forget(Confidential value);
}
