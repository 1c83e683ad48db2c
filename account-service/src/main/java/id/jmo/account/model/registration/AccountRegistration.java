package id.jmo.account.model.registration;

import id.jmo.account.model.Segment;
import id.jmo.account.model.registration.RegistrationRefusal.Reason;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registration of one account, from the first answer to the login. Every method decides without side effect.
 *
 * @param secretHash of what only the person who began it has
 * @param expiresAt until when the steps can be answered
 * @param identity whether the personal data are a member's, as far as that is known
 * @param identityTries how often personal data were given
 * @param member who the person is, once that is confirmed
 * @param refused why there will be no account
 * @param dueAt when the service has to go on with it by itself; during an attempt, the end of its lease
 * @param attempts made at what is due
 * @param completedAt since when the account can be used
 */
public record AccountRegistration(
        RegistrationId id,
        String secretHash,
        Language language,
        Instant expiresAt,
        Answers answers,
        Identity identity,
        int identityTries,
        @Nullable MemberId member,
        Status status,
        @Nullable RefusedAccount refused,
        @Nullable Instant dueAt,
        int attempts,
        @Nullable Instant completedAt) {

    private static final int IDENTITY_TRIES = 3;

    /** The least age of a worker: UU 13/2003 articles 68 and 69 with ILO Convention 138. */
    private static final int YOUNGEST = 15;

    /** Whether the personal data are a member's. */
    public enum Identity {
        NOT_GIVEN,
        /** Compared with our records and the civil registry; waits while the registry is away. */
        CHECKING,
        CONFIRMED,
        /** Not which of the data differ, nor from what. */
        NOT_CONFIRMED
    }

    /** Where it stands. */
    public enum Status {
        /** Steps are open. */
        OPEN,
        /** All steps are done; the account follows. */
        CREATING,
        /** The account can be used. */
        COMPLETED,
        /** There will be no account. */
        REFUSED
    }

    /** Why there will be no account. Only who has proved to own address and phone learns the last three. */
    public enum RefusedAccount {
        IDENTITY_NOT_CONFIRMED,
        MEMBER_HAS_ACCOUNT,
        EMAIL_TAKEN,
        PHONE_TAKEN
    }

    public static AccountRegistration started(
            RegistrationId id, String secretHash, Language language, Instant expiresAt) {
        return new AccountRegistration(
                id,
                secretHash,
                language,
                expiresAt,
                Answers.NONE,
                Identity.NOT_GIVEN,
                0,
                null,
                Status.OPEN,
                null,
                null,
                0,
                null);
    }

    /** The first step that is not done; none if all are. */
    public Optional<RegistrationStep> step(List<RegistrationStep> order) {
        return status == Status.OPEN
                ? order.stream().filter(step -> !answers.has(step)).findFirst()
                : Optional.empty();
    }

    public boolean isExpired(Instant now) {
        return status == Status.OPEN && !now.isBefore(expiresAt);
    }

    /** @throws RegistrationRefusal unless the step can be answered now, for the first time or anew */
    public void requireReached(RegistrationStep step, List<RegistrationStep> order) {
        if (status != Status.OPEN) {
            throw new RegistrationRefusal(Reason.CLOSED);
        }
        if (order.stream().takeWhile(earlier -> earlier != step).anyMatch(earlier -> !answers.has(earlier))) {
            throw new RegistrationRefusal(Reason.STEP_NOT_REACHED);
        }
    }

    /** Another citizenship is identified otherwise, so the personal data are asked for again. */
    public AccountRegistration citizenship(Citizenship answer) {
        AccountRegistration changed = with(answers.with(answer));
        return answers.citizenship() == null || answers.citizenship() == answer ? changed : changed.withoutPerson();
    }

    /** The personal data are compared together with it, so they are asked for again. */
    public AccountRegistration membershipType(Segment answer) {
        AccountRegistration changed = with(answers.with(answer));
        return answers.segment() == null || answers.segment() == answer ? changed : changed.withoutPerson();
    }

    private AccountRegistration withoutPerson() {
        return withIdentity(null, Identity.NOT_GIVEN, identityTries, null, null);
    }

    /** Of the numbers, only that of the citizenship counts. */
    public AccountRegistration personalData(PersonalData answer, Instant now) {
        LocalDate today = Jakarta.dateOf(now);
        if (answer.birthDate().isAfter(today)) {
            throw new RegistrationRefusal(Reason.BIRTH_IN_THE_FUTURE);
        }
        if (answer.birthDate().isAfter(today.minusYears(YOUNGEST))) {
            throw new RegistrationRefusal(Reason.UNDER_AGE);
        }
        Citizenship citizenship = Objects.requireNonNull(answers.citizenship(), "It is asked for first");
        PersonalData person = answer.of(citizenship);
        if (person == null) {
            throw new RegistrationRefusal(
                    citizenship == Citizenship.WNI ? Reason.NIK_REQUIRED : Reason.PASSPORT_REQUIRED);
        }
        return person.equals(answers.person())
                ? this
                : withIdentity(person, Identity.CHECKING, identityTries + 1, null, now);
    }

    public AccountRegistration email(EmailAddress answer) {
        return with(answers.with(answer, answers.emailVerified() && answer.equals(answers.email())));
    }

    public AccountRegistration emailVerified(EmailAddress proved) {
        return proved.equals(answers.email()) ? with(answers.with(proved, true)) : this;
    }

    public AccountRegistration phone(PhoneNumber answer) {
        return with(answers.with(answer, answers.phoneVerified() && answer.equals(answers.phone())));
    }

    public AccountRegistration phoneVerified(PhoneNumber proved) {
        return proved.equals(answers.phone()) ? with(answers.with(proved, true)) : this;
    }

    public AccountRegistration password(PasswordHash answer) {
        return with(answers.withPassword(answer));
    }

    /** @param inForce the version of the terms that holds now */
    public AccountRegistration terms(String accepted, String inForce, Instant now) {
        if (!accepted.equals(inForce)) {
            throw new RegistrationRefusal(Reason.TERMS_OUTDATED);
        }
        return with(answers.with(new TermsAccepted(accepted, now)));
    }

    /** With the last step done, the account is created; repeating it changes nothing. */
    public AccountRegistration closedIfDone(List<RegistrationStep> order, Instant now) {
        return status == Status.OPEN && step(order).isEmpty()
                ? with(Status.CREATING, answers, null, dueAt == null ? now : dueAt)
                : this;
    }

    public boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    public AccountRegistration leased(Instant until) {
        return due(until, attempts + 1);
    }

    /** What was due could not be done; it is tried again. */
    public AccountRegistration retryAfter(Duration wait, Instant now) {
        return due(now.plus(wait), attempts);
    }

    /** @param asked the personal data that were compared; the answer counts only while they are still these */
    public AccountRegistration identityConfirmed(PersonalData asked, MemberId confirmed, Instant now) {
        if (!asked.equals(answers.person()) || identity != Identity.CHECKING) {
            return this;
        }
        return withIdentity(
                asked, Identity.CONFIRMED, identityTries, confirmed, status == Status.CREATING ? now : null);
    }

    /** Personal data may be given anew, three times in all. */
    public AccountRegistration identityNotConfirmed(PersonalData asked) {
        if (!asked.equals(answers.person()) || identity != Identity.CHECKING) {
            return this;
        }
        AccountRegistration again = withIdentity(null, Identity.NOT_CONFIRMED, identityTries, null, null);
        return identityTries < IDENTITY_TRIES
                ? again.with(Status.OPEN, again.answers, null, null)
                : again.refused(RefusedAccount.IDENTITY_NOT_CONFIRMED);
    }

    /** What stays is who accepted which terms, and when. */
    public AccountRegistration completed(Instant now) {
        return new AccountRegistration(
                id,
                secretHash,
                language,
                expiresAt,
                answers.withoutPersonalData(),
                identity,
                identityTries,
                member,
                Status.COMPLETED,
                null,
                null,
                attempts,
                now);
    }

    public AccountRegistration refused(RefusedAccount reason) {
        return with(Status.REFUSED, answers.withoutPersonalData(), reason, null);
    }

    private AccountRegistration with(Answers changed) {
        return with(status, changed, refused, dueAt);
    }

    private AccountRegistration with(
            Status changed, Answers given, @Nullable RefusedAccount reason, @Nullable Instant due) {
        return new AccountRegistration(
                id,
                secretHash,
                language,
                expiresAt,
                given,
                identity,
                identityTries,
                member,
                changed,
                reason,
                due,
                attempts,
                completedAt);
    }

    private AccountRegistration withIdentity(
            @Nullable PersonalData person,
            Identity changed,
            int tries,
            @Nullable MemberId confirmed,
            @Nullable Instant due) {
        return new AccountRegistration(
                id,
                secretHash,
                language,
                expiresAt,
                answers.withPerson(person),
                changed,
                tries,
                confirmed,
                status,
                refused,
                due,
                0,
                completedAt);
    }

    private AccountRegistration due(Instant when, int tried) {
        return new AccountRegistration(
                id,
                secretHash,
                language,
                expiresAt,
                answers,
                identity,
                identityTries,
                member,
                status,
                refused,
                when,
                tried,
                completedAt);
    }

    @Override
    public String toString() {
        return "AccountRegistration[" + id + ", " + status + "]";
    }
}
