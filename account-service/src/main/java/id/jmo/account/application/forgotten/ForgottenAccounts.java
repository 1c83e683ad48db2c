package id.jmo.account.application.forgotten;

import id.jmo.account.model.forgotten.ForgottenAccount;
import id.jmo.account.model.forgotten.LoginReminder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The requests of who forgot a login. */
public interface ForgottenAccounts {

    void add(ForgottenAccount asked);

    /** Reads, decides and writes, anew if somebody else wrote in between; empty if there is no such request. */
    Optional<ForgottenAccount> change(String id, UnaryOperator<ForgottenAccount> decision);

    /** Answers the request, once, with a message or with none. */
    void answer(String id, Optional<LoginReminder> message);

    /** Those that the service has to answer, the longest due first. */
    List<String> due(Instant now, int atMost);
}
