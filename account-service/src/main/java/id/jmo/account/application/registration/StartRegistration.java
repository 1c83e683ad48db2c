package id.jmo.account.application.registration;

import id.jmo.account.application.onetimecode.CodeHashes;
import id.jmo.account.application.onetimecode.CodeLimits;
import id.jmo.account.model.onetimecode.CodeRefusal;
import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Begins the registration of an account. */
@UseCase
public class StartRegistration {

    private static final int SECRET_BYTES = 32;
    private static final Duration DAY = Duration.ofDays(1);

    private final Registrations registrations;
    private final CodeLimits limits;
    private final CodeHashes hashes;
    private final RegistrationTerms terms;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StartRegistration(
            Registrations registrations, CodeLimits limits, CodeHashes hashes, RegistrationTerms terms, Clock clock) {
        this.registrations = registrations;
        this.limits = limits;
        this.hashes = hashes;
        this.terms = terms;
        this.clock = clock;
    }

    /** @param secret without which nobody goes on with the registration; it is kept as a hash only */
    public record Started(AccountRegistration registration, String secret) {
        @Override
        public String toString() {
            return "Started[" + registration + "]";
        }
    }

    /** @throws CodeRefusal if too many were begun from this network */
    public Started start(Language language, String network) {
        Instant now = clock.instant();
        limits.take("registration|" + network, new CodeLimits.Limit(terms.perNetwork(), DAY, Duration.ZERO), now)
                .ifPresent(again -> {
                    throw CodeRefusal.until(again, now);
                });
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        AccountRegistration started = AccountRegistration.started(
                RegistrationId.next(), AnswerSteps.hash(hashes, secret), language, now.plus(terms.lifetime()));
        registrations.add(started);
        return new Started(started, secret);
    }
}
