package id.jmo.account.application.registration;

import id.jmo.account.model.legacy.LegacyPassword;
import id.jmo.account.model.registration.PasswordHash;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** The identity provider. Every call may be repeated. */
public interface LoginAccounts {

    /** The login of a member. */
    record NewLogin(
            RegistrationId registration,
            MemberId member,
            EmailAddress email,
            Language language,
            PasswordHash password) {}

    /**
     * The login that a member had in BPJSTKU.
     *
     * @param registration follows from what is imported
     */
    record ImportedLogin(
            RegistrationId registration,
            MemberId member,
            EmailAddress email,
            Language language,
            LegacyPassword password) {}

    /** Whose login a member has. */
    enum Standing {
        NONE,
        /** One by this registration. */
        OWN,
        OTHER
    }

    /** What became of a login that was to be created. */
    enum Creation {
        /** It is there, by this registration. */
        CREATED,
        MEMBER_HAS_ACCOUNT,
        EMAIL_TAKEN
    }

    /** The identity provider gave no usable answer: it is tried again. */
    final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        public NoAnswer(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /** Creates the login, which cannot be used yet. */
    Creation createDisabled(NewLogin login) throws NoAnswer;

    /** Whether the member has a login, and by which registration. */
    Standing standing(RegistrationId registration, MemberId member) throws NoAnswer;

    /** Creates a login that the member can use at once. */
    Creation createEnabled(ImportedLogin login) throws NoAnswer;

    /**
     * Changes the address that the member logs in with; does nothing if they have no login, or log in with it already.
     *
     * @return false if it is that of another login
     */
    boolean changeEmail(MemberId member, EmailAddress email) throws NoAnswer;

    /** The address that the member logs in with; empty if they have no login that can be used. */
    Optional<EmailAddress> emailOf(MemberId member) throws NoAnswer;

    /** Lets the member log in. */
    void enable(RegistrationId registration, MemberId member) throws NoAnswer;
}
