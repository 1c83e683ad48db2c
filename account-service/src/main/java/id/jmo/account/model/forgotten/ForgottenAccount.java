package id.jmo.account.model.forgotten;

import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Nik;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks which login belongs to a NIK and a KPJ. Whether there is one, the answer to the request does not say: a
 * message to the member does.
 *
 * @param person who it is said to be; absent once the request is answered
 * @param dueAt from when on the service may work on it; absent once it is answered
 */
public record ForgottenAccount(
        String id,
        @Nullable Person person,
        CodeChannel channel,
        Language language,
        Instant askedAt,
        @Nullable Instant dueAt) {

    /** Whoever waits longer has asked again. */
    private static final Duration OF_USE = Duration.ofHours(1);

    /** The numbers that were given. */
    public record Person(Nik nik, Kpj kpj) {}

    public static ForgottenAccount asked(
            String id, Person person, CodeChannel channel, Language language, Instant now) {
        return new ForgottenAccount(id, person, channel, language, now, now);
    }

    public boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    public boolean isOfUse(Instant now) {
        return now.isBefore(askedAt.plus(OF_USE));
    }

    public ForgottenAccount leased(Instant until) {
        return new ForgottenAccount(id, person, channel, language, askedAt, until);
    }

    public ForgottenAccount answered() {
        return new ForgottenAccount(id, null, channel, language, askedAt, null);
    }
}
