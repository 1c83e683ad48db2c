package id.jmo.account.application.onetimecode;

import id.jmo.account.model.onetimecode.CodeIssued;
import id.jmo.account.model.onetimecode.OneTimeCode;
import java.util.Optional;
import java.util.function.Function;

/** The codes that were issued. */
public interface OneTimeCodes {

    /** Stores a code, in place of the one before with its id, together with the order to send it. */
    void issue(OneTimeCode code, CodeIssued order);

    /**
     * Reads, decides and writes, anew if somebody else wrote in between: tries at the same moment all count.
     *
     * @return what the last decision led to; empty if no code has this id
     */
    Optional<OneTimeCode.Result> attempt(String id, Function<OneTimeCode, OneTimeCode.Attempt> decision);
}
