package id.jmo.account.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.account.application.registration.RegistrationTerms;
import id.jmo.account.model.Segment;
import id.jmo.account.model.registration.AccountRegistration.Identity;
import id.jmo.account.model.registration.AccountRegistration.RefusedAccount;
import id.jmo.account.model.registration.AccountRegistration.Status;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountRegistrationTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final List<RegistrationStep> ORDER = List.of(RegistrationStep.values());
    private static final PersonalData PERSON = person("Nu'man");
    private static final EmailAddress EMAIL = EmailAddress.of("numan@sample.jmo.example");
    private static final PhoneNumber PHONE = PhoneNumber.of("081234567890");
    private static final AccountRegistration STARTED = AccountRegistration.started(
            RegistrationId.next(), "hash", Language.INDONESIAN, NOW.plus(Duration.ofDays(1)));

    private static PersonalData person(String name) {
        return person(name, new Nik("3174011911880001"), null);
    }

    private static PersonalData person(String name, @Nullable Nik nik, @Nullable Passport passport) {
        return new PersonalData(
                new PersonName(name),
                nik,
                passport,
                new Kpj("18012345601"),
                LocalDate.of(1988, 11, 19),
                new PersonName("Siti"));
    }

    private static AccountRegistration done() {
        return STARTED.citizenship(Citizenship.WNI)
                .membershipType(Segment.PMI)
                .personalData(PERSON, NOW)
                .email(EMAIL)
                .emailVerified(EMAIL)
                .phone(PHONE)
                .phoneVerified(PHONE)
                .password(new PasswordHash("salt", "value", 1))
                .terms("1", "1", NOW)
                .closedIfDone(ORDER, NOW);
    }

    @Test
    void the_order_of_the_steps_is_that_of_the_configuration() {
        List<RegistrationStep> order = ORDER.reversed();

        assertThat(STARTED.step(ORDER)).contains(RegistrationStep.CITIZENSHIP);
        assertThat(STARTED.step(order)).contains(RegistrationStep.TERMS);
        assertThatExceptionOfType(RegistrationRefusal.class)
                .isThrownBy(() -> STARTED.requireReached(RegistrationStep.PHONE, ORDER))
                .extracting(RegistrationRefusal::reason)
                .isEqualTo(RegistrationRefusal.Reason.STEP_NOT_REACHED);
    }

    @Test
    void an_order_that_asks_for_personal_data_too_early_stops_the_start() {
        List<RegistrationStep> order = ORDER.reversed();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegistrationTerms(
                        order, DAY, 1, DAY, new RetrySchedule(Duration.ofSeconds(1), Duration.ofSeconds(2))))
                .withMessageContaining("come first");
    }

    @Test
    void a_foreign_citizen_gives_a_passport_and_an_indonesian_one_a_nik() {
        Passport passport = new Passport("mys", "a 1234567");
        AccountRegistration foreign = STARTED.citizenship(Citizenship.WNA);

        assertThat(foreign.personalData(person("Lim", null, passport), NOW)
                        .answers()
                        .person())
                .isEqualTo(person("Lim", null, new Passport("MYS", "A1234567")));
        assertThatExceptionOfType(RegistrationRefusal.class)
                .isThrownBy(() -> foreign.personalData(PERSON, NOW))
                .extracting(RegistrationRefusal::reason)
                .isEqualTo(RegistrationRefusal.Reason.PASSPORT_REQUIRED);
        assertThatExceptionOfType(RegistrationRefusal.class)
                .isThrownBy(() -> STARTED.citizenship(Citizenship.WNI).personalData(person("Lim", null, passport), NOW))
                .extracting(RegistrationRefusal::reason)
                .isEqualTo(RegistrationRefusal.Reason.NIK_REQUIRED);
    }

    @Test
    void another_citizenship_asks_for_the_personal_data_again() {
        AccountRegistration changed =
                STARTED.citizenship(Citizenship.WNI).personalData(PERSON, NOW).citizenship(Citizenship.WNA);

        assertThat(changed.answers().person()).isNull();
        assertThat(changed.isDue(NOW)).isFalse();
    }

    @Test
    void who_is_younger_than_a_worker_may_be_is_refused_until_the_birthday() {
        PersonalData young = new PersonalData(
                new PersonName("Budi"),
                new Nik("3174010610110001"),
                null,
                new Kpj("18012345601"),
                LocalDate.of(2011, 10, 6),
                new PersonName("Siti"));
        AccountRegistration registration = STARTED.citizenship(Citizenship.WNI);

        assertThatExceptionOfType(RegistrationRefusal.class)
                .isThrownBy(() -> registration.personalData(young, NOW))
                .extracting(RegistrationRefusal::reason)
                .isEqualTo(RegistrationRefusal.Reason.UNDER_AGE);
        assertThat(registration.personalData(young, NOW.plus(DAY)).answers().person())
                .isEqualTo(young);
    }

    @Test
    void what_stays_of_a_completed_registration_is_who_accepted_which_terms_and_when() {
        AccountRegistration completed = done().completed(NOW.plusSeconds(1));

        assertThat(completed.answers().terms()).isEqualTo(new TermsAccepted("1", NOW));
        assertThat(completed.completedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(completed.answers().person()).isNull();
        assertThat(completed.answers().email()).isNull();
        assertThat(completed.answers().phone()).isNull();
        assertThat(completed.answers().password()).isNull();
        assertThat(completed.step(ORDER)).isEmpty();
    }

    @Test
    void with_the_last_answer_the_account_is_created_and_nothing_can_be_changed() {
        AccountRegistration done = done();

        assertThat(done.status()).isEqualTo(Status.CREATING);
        assertThat(done.isDue(NOW)).isTrue();
        assertThatExceptionOfType(RegistrationRefusal.class)
                .isThrownBy(() -> done.requireReached(RegistrationStep.EMAIL, ORDER));
        assertThat(done.isExpired(NOW.plus(Duration.ofDays(2)))).isFalse();
        assertThat(STARTED.isExpired(NOW.plus(Duration.ofDays(2)))).isTrue();
    }

    @Test
    void a_new_address_is_to_be_proved_anew_and_a_late_proof_of_the_old_one_counts_for_nothing() {
        EmailAddress other = EmailAddress.of("other@sample.jmo.example");
        AccountRegistration changed = STARTED.email(EMAIL).emailVerified(EMAIL).email(other);

        assertThat(changed.answers().emailVerified()).isFalse();
        assertThat(changed.emailVerified(EMAIL).answers().emailVerified()).isFalse();
    }

    @Test
    void data_that_are_not_confirmed_may_be_given_three_times() {
        AccountRegistration once = done().identityNotConfirmed(PERSON);
        assertThat(once.status()).isEqualTo(Status.OPEN);
        assertThat(once.step(ORDER)).contains(RegistrationStep.PERSONAL_DATA);

        AccountRegistration thrice = once.personalData(person("Nukman"), NOW)
                .identityNotConfirmed(person("Nukman"))
                .personalData(person("Numan"), NOW)
                .identityNotConfirmed(person("Numan"));

        assertThat(thrice.status()).isEqualTo(Status.REFUSED);
        assertThat(thrice.refused()).isEqualTo(RefusedAccount.IDENTITY_NOT_CONFIRMED);
        assertThat(thrice.answers().password()).isNull();
    }

    @Test
    void an_answer_about_data_that_were_changed_since_counts_for_nothing() {
        AccountRegistration changed =
                STARTED.citizenship(Citizenship.WNI).personalData(PERSON, NOW).personalData(person("Sukarno"), NOW);

        assertThat(changed.identityConfirmed(PERSON, MemberId.next(), NOW)).isEqualTo(changed);
        assertThat(changed.identity()).isEqualTo(Identity.CHECKING);
    }
}
