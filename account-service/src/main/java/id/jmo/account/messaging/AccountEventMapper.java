package id.jmo.account.messaging;

import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.account.model.registration.TermsAccepted;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The events of {@code jmo.accounts.v1}. */
@Component
class AccountEventMapper implements EventMapper<AccountRegistration> {

    /** @param termsVersion that the member accepted */
    record AccountCreated(
            RegistrationId registrationId,
            MemberId memberId,
            String termsVersion,
            Instant termsAcceptedAt,
            Instant createdAt) {}

    @Override
    public Optional<Event> map(AccountRegistration completed) {
        TermsAccepted terms = Objects.requireNonNull(completed.answers().terms());
        return Optional.of(new Event(
                "id.jmo.account.created.v1",
                new AccountCreated(
                        completed.id(),
                        Objects.requireNonNull(completed.member()),
                        terms.version(),
                        terms.at(),
                        Objects.requireNonNull(completed.completedAt()))));
    }
}
