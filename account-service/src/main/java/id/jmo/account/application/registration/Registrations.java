package id.jmo.account.application.registration;

import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.account.model.registration.RegistrationRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The registrations of accounts. */
public interface Registrations {

    void add(AccountRegistration started);

    Optional<AccountRegistration> find(RegistrationId id);

    /**
     * Reads, decides and writes, anew if somebody else wrote in between. The registration that becomes completed is
     * published with the same write.
     *
     * @throws RegistrationRefusal if there is none, or as decided
     */
    AccountRegistration change(RegistrationId id, UnaryOperator<AccountRegistration> decision);

    /** Those that the service has to go on with, the longest due first. */
    List<RegistrationId> due(Instant now, int atMost);
}
