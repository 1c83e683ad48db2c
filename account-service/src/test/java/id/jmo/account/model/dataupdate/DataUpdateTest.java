package id.jmo.account.model.dataupdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.account.application.dataupdate.DataUpdateTerms;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.ContactRelation;
import id.jmo.account.model.dataupdate.DataUpdate.Status;
import id.jmo.account.model.dataupdate.DataUpdateFact.ContactChanged;
import id.jmo.account.model.dataupdate.DataUpdateRefusal.Reason;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.values.VerificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DataUpdateTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(7));
    private static final List<DataUpdateStep> ORDER = List.of(DataUpdateStep.values());
    private static final EmailAddress EMAIL = EmailAddress.of("eileen@sample.jmo.example");
    private static final EmailAddress NEW_EMAIL = EmailAddress.of("eileen.new@sample.jmo.example");
    private static final PhoneNumber PHONE = PhoneNumber.of("081234567890");
    private static final PhoneNumber NEW_PHONE = PhoneNumber.of("081234567891");
    private static final ContactDetails ON_RECORD = ContactDetails.of(EMAIL, PHONE);
    private static final DataUpdate BEGUN = DataUpdate.begun(MemberId.next(), null, END);

    private static DataUpdate done(EmailAddress email, PhoneNumber phone) {
        return BEGUN.withMembershipConfirmed()
                .withSelfie(selfie(BEGUN.member(), true), NOW)
                .withContact(email, phone, null, ON_RECORD)
                .withProved(email)
                .withProved(phone)
                .withCivilData(new PersonName("Rose Marie"))
                .withOccupation(Confidential.of("Nurse"))
                .withNpwp(null)
                .withEmergencyContact(
                        new EmergencyContact(new PersonName("Pat Youngs"), ContactRelation.SPOUSE, NEW_PHONE))
                .withBankAccount(null, null);
    }

    private static JudgedSelfie selfie(MemberId member, boolean matched) {
        return new JudgedSelfie(
                new VerificationId(UUID.fromString("7b0d5c8e-0b1a-4c55-9d5e-2f1f6a5f0001")), member, matched, NOW);
    }

    private static void refused(Reason reason, Runnable step) {
        assertThatExceptionOfType(DataUpdateRefusal.class)
                .isThrownBy(step::run)
                .extracting(DataUpdateRefusal::reason)
                .isEqualTo(reason);
    }

    @Test
    void the_order_of_the_steps_is_that_of_the_configuration() {
        assertThat(BEGUN.step(ORDER)).contains(DataUpdateStep.MEMBERSHIP);
        assertThat(BEGUN.step(ORDER.reversed())).contains(DataUpdateStep.BANK_ACCOUNT);
        refused(Reason.STEP_NOT_REACHED, () -> BEGUN.requireReached(DataUpdateStep.NPWP, ORDER, NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataUpdateTerms(List.of(DataUpdateStep.NPWP), Duration.ofDays(1)));
        List<DataUpdateStep> contactFirst = new ArrayList<>(ORDER);
        contactFirst.remove(DataUpdateStep.CONTACT);
        contactFirst.addFirst(DataUpdateStep.CONTACT);
        assertThatIllegalArgumentException().isThrownBy(() -> new DataUpdateTerms(contactFirst, Duration.ofDays(1)));
    }

    @Test
    void a_selfie_counts_if_it_is_recent_and_shows_the_member() {
        MemberId member = BEGUN.member();

        refused(Reason.SELFIE_UNKNOWN, () -> BEGUN.withSelfie(selfie(MemberId.next(), true), NOW));
        refused(Reason.SELFIE_NOT_MATCHED, () -> BEGUN.withSelfie(selfie(member, false), NOW));
        refused(Reason.SELFIE_TOO_OLD, () -> BEGUN.withSelfie(selfie(member, true), NOW.plus(Duration.ofHours(1))));
        assertThat(BEGUN.withSelfie(selfie(member, true), NOW).selfie()).isNotNull();
    }

    @Test
    void only_what_is_new_of_the_contact_is_to_be_proved_and_another_one_anew() {
        DataUpdate same = BEGUN.withContact(EMAIL, PHONE, null, ON_RECORD);
        assertThat(same.contact()).matches(GivenContact::isProved);

        DataUpdate changed = BEGUN.withContact(NEW_EMAIL, PHONE, null, ON_RECORD);
        assertThat(changed.contact()).matches(contact -> !contact.emailProved() && contact.phoneProved());
        DataUpdate proved = changed.withProved(NEW_EMAIL);
        assertThat(proved.withContact(NEW_EMAIL, NEW_PHONE, null, ON_RECORD).contact())
                .matches(contact -> contact.emailProved() && !contact.phoneProved());
        assertThat(changed.withProved(EMAIL).contact()).matches(contact -> !contact.emailProved());
    }

    @Test
    void a_confirmation_that_is_repeated_after_a_crash_still_knows_the_contact_that_is_given_up() {
        DataUpdate first = done(NEW_EMAIL, NEW_PHONE).confirming(ON_RECORD, ORDER, NOW);
        DataUpdate repeated = first.confirming(first.details(ON_RECORD), ORDER, NOW.plus(Duration.ofDays(30)));

        assertThat(repeated).isEqualTo(first);
        assertThat(repeated.changes(Language.ENGLISH, NOW))
                .extracting(change -> ((ContactChanged) change).channel())
                .containsExactly(CodeChannel.EMAIL, CodeChannel.SMS);
        assertThat(((ContactChanged) repeated.changes(Language.ENGLISH, NOW).getFirst())
                        .address()
                        .reveal())
                .isEqualTo(EMAIL.text());
        assertThat(done(EMAIL, PHONE).confirming(ON_RECORD, ORDER, NOW).changes(Language.ENGLISH, NOW))
                .isEmpty();
    }

    @Test
    void what_belongs_to_another_is_asked_for_again_and_the_rest_stays() {
        DataUpdate confirming = done(NEW_EMAIL, NEW_PHONE).confirming(ON_RECORD, ORDER, NOW);

        DataUpdate reopened = confirming.reopened(true);

        assertThat(reopened.status()).isEqualTo(Status.OPEN);
        assertThat(reopened.step(ORDER)).contains(DataUpdateStep.CONTACT);
        assertThat(reopened.contact()).matches(contact -> !contact.emailProved() && contact.phoneProved());
        assertThat(confirming.reopened(false).contact())
                .matches(contact -> contact.emailProved() && !contact.phoneProved());
    }

    @Test
    void nothing_is_kept_of_an_update_that_is_confirmed_or_over() {
        DataUpdate done = done(NEW_EMAIL, NEW_PHONE);

        refused(Reason.STEP_NOT_REACHED, () -> BEGUN.confirming(ON_RECORD, ORDER, NOW));
        refused(Reason.NONE_OPEN, () -> done.confirming(ON_RECORD, ORDER, END));
        refused(
                Reason.CLOSED,
                () -> done.confirming(ON_RECORD, ORDER, NOW).requireReached(DataUpdateStep.NPWP, ORDER, NOW));
        assertThat(done.emptied(NOW)).isEqualTo(done);
        assertThat(done.emptied(END)).isEqualTo(BEGUN);
        assertThat(done.confirmed(NOW).contact()).isNull();
        assertThat(done.confirmed(NOW).goesOn(NOW)).isFalse();
    }
}
