package id.jmo.account.application.registration;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.jmo.account.application.onetimecode.CheckCode;
import id.jmo.account.application.onetimecode.CodeHashes;
import id.jmo.account.application.onetimecode.IssueCode;
import id.jmo.account.model.Segment;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.account.model.onetimecode.CodeNotRight;
import id.jmo.account.model.onetimecode.CodeRefusal;
import id.jmo.account.model.onetimecode.OneTimeCode;
import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.registration.Citizenship;
import id.jmo.account.model.registration.PersonalData;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.account.model.registration.RegistrationRefusal;
import id.jmo.account.model.registration.RegistrationRefusal.Reason;
import id.jmo.account.model.registration.RegistrationStep;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.workers.WakeUpSignal;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * Takes the answers of who registers an account. No answer of it depends on whether an identity number, an address or a
 * phone is known: personal data are compared later, and codes go to whatever address is given.
 */
@UseCase
public class AnswerSteps {

    private final Registrations registrations;
    private final IssueCode issueCode;
    private final CheckCode checkCode;
    private final CodeHashes hashes;
    private final PasswordHashing passwords;
    private final RegistrationTerms terms;
    private final ReadTermsOfUse termsOfUse;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    AnswerSteps(
            Registrations registrations,
            IssueCode issueCode,
            CheckCode checkCode,
            CodeHashes hashes,
            PasswordHashing passwords,
            RegistrationTerms terms,
            ReadTermsOfUse termsOfUse,
            WakeUpSignal wakeUp,
            Clock clock) {
        this.registrations = registrations;
        this.issueCode = issueCode;
        this.checkCode = checkCode;
        this.hashes = hashes;
        this.passwords = passwords;
        this.terms = terms;
        this.termsOfUse = termsOfUse;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** Who goes on with which registration. */
    public record Key(RegistrationId id, String secret) {
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /** @throws RegistrationRefusal if the secret is not that of the registration, or its time is over */
    public AccountRegistration read(Key key) {
        return registrations
                .find(key.id())
                .filter(registration -> isOpenTo(registration, key))
                .orElseThrow(() -> new RegistrationRefusal(Reason.UNKNOWN));
    }

    public AccountRegistration citizenship(Key key, Citizenship answer) {
        return answer(key, RegistrationStep.CITIZENSHIP, (registration, _) -> registration.citizenship(answer));
    }

    public AccountRegistration membershipType(Key key, Segment answer) {
        return answer(key, RegistrationStep.MEMBERSHIP_TYPE, (registration, _) -> registration.membershipType(answer));
    }

    /** The comparison follows: read the registration again. */
    public AccountRegistration personalData(Key key, PersonalData answer) {
        return answer(
                key, RegistrationStep.PERSONAL_DATA, (registration, now) -> registration.personalData(answer, now));
    }

    /** @throws CodeRefusal if there were too many codes */
    public IssueCode.Issued sendEmailCode(Key key, EmailAddress email, String network) {
        AccountRegistration registration = answer(key, RegistrationStep.EMAIL, (before, _) -> before.email(email));
        return issueCode.issue(new IssueCode.Request(
                emailCode(key.id()), CodeChannel.EMAIL, email.text(), registration.language(), network));
    }

    /** @throws CodeRefusal if there were too many codes */
    public IssueCode.Issued sendPhoneCode(Key key, PhoneNumber phone, String network) {
        AccountRegistration registration = answer(key, RegistrationStep.PHONE, (before, _) -> before.phone(phone));
        return issueCode.issue(new IssueCode.Request(
                phoneCode(key.id()), CodeChannel.SMS, phone.international(), registration.language(), network));
    }

    public AccountRegistration verifyEmail(Key key, String code) {
        AccountRegistration registration = readAt(key, RegistrationStep.EMAIL);
        EmailAddress email = registration.answers().email();
        if (email == null) {
            throw new CodeNotRight(OneTimeCode.Result.EXPIRED);
        }
        checkCode.require(emailCode(key.id()), email.text(), code);
        return answer(key, RegistrationStep.EMAIL, (before, _) -> before.emailVerified(email));
    }

    public AccountRegistration verifyPhone(Key key, String code) {
        AccountRegistration registration = readAt(key, RegistrationStep.PHONE);
        PhoneNumber phone = registration.answers().phone();
        if (phone == null) {
            throw new CodeNotRight(OneTimeCode.Result.EXPIRED);
        }
        checkCode.require(phoneCode(key.id()), phone.international(), code);
        return answer(key, RegistrationStep.PHONE, (before, _) -> before.phoneVerified(phone));
    }

    /** @throws WeakPassword if it could be guessed */
    public AccountRegistration password(Key key, String password) {
        var hash =
                passwords.hash(password, readAt(key, RegistrationStep.PASSWORD).answers());
        return answer(key, RegistrationStep.PASSWORD, (registration, _) -> registration.password(hash));
    }

    public AccountRegistration terms(Key key, String version) {
        String inForce = termsOfUse.inForce().version();
        return answer(key, RegistrationStep.TERMS, (registration, now) -> registration.terms(version, inForce, now));
    }

    private AccountRegistration readAt(Key key, RegistrationStep step) {
        AccountRegistration registration = read(key);
        registration.requireReached(step, terms.order());
        return registration;
    }

    private AccountRegistration answer(
            Key key, RegistrationStep step, BiFunction<AccountRegistration, Instant, AccountRegistration> decision) {
        AccountRegistration after = registrations.change(key.id(), registration -> {
            if (!isOpenTo(registration, key)) {
                throw new RegistrationRefusal(Reason.UNKNOWN);
            }
            registration.requireReached(step, terms.order());
            Instant now = clock.instant();
            return decision.apply(registration, now).closedIfDone(terms.order(), now);
        });
        wakeUp.signal();
        return after;
    }

    private boolean isOpenTo(AccountRegistration registration, Key key) {
        return MessageDigest.isEqual(
                        hash(hashes, key.secret()).getBytes(US_ASCII),
                        registration.secretHash().getBytes(US_ASCII))
                && !registration.isExpired(clock.instant());
    }

    static String hash(CodeHashes hashes, String secret) {
        return hashes.of("registration|" + secret);
    }

    private static String emailCode(RegistrationId id) {
        return id + ".email";
    }

    private static String phoneCode(RegistrationId id) {
        return id + ".phone";
    }
}
