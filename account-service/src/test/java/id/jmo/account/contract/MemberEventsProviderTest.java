package id.jmo.account.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.account.messaging.MessagingTestAccess;
import id.jmo.account.model.BankAccount;
import id.jmo.account.model.BiometricConsent;
import id.jmo.account.model.CivilRegistry;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.CorrectionOrder;
import id.jmo.account.model.Decision;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.model.Segment;
import id.jmo.account.model.card.Programme;
import id.jmo.account.model.forgotten.LoginReminder;
import id.jmo.account.model.heirs.Heir;
import id.jmo.account.model.heirs.HeirRelation;
import id.jmo.account.model.heirs.HeirReviewDue;
import id.jmo.account.model.heirs.Heirs;
import id.jmo.account.model.heirs.HeirsChanged;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.account.model.kpj.MergerAnswer;
import id.jmo.account.model.kpj.MergerId;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.account.model.onetimecode.CodeIssued;
import id.jmo.account.model.registration.AccountRegistration;
import id.jmo.account.model.registration.Citizenship;
import id.jmo.account.model.registration.PersonalData;
import id.jmo.account.model.registration.RegistrationId;
import id.jmo.account.model.rights.DataKind;
import id.jmo.account.model.rights.ErasureFact;
import id.jmo.account.model.rights.ErasureRequestId;
import id.jmo.account.model.worker.WorkerRegistration;
import id.jmo.platform.application.Event;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every consumer's pact about the events of account-service holds. Messages are described by their event type; those of data updates
 * are in {@link DataUpdateEvents}.
 */
@Provider("account-service")
@PactFolder("../contracts/pacts")
class MemberEventsProviderTest {

    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final MergerId MERGER = new MergerId(UUID.fromString("01920000-0000-7000-8000-00000000e001"));
    private static final ErasureRequestId ERASURE =
            new ErasureRequestId(UUID.fromString("01920000-0000-7000-8000-00000000f001"));
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("id.jmo.account.contract")));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("id.jmo.member.registered.v1")
    public MessageAndMetadata registered() {
        return message(registration());
    }

    @PactVerifyProvider("id.jmo.member.data-updated.v1")
    public MessageAndMetadata dataUpdated() {
        ContactDetails reached = contact();
        return message(ended().updateData(
                        new ContactDetails(
                                reached.email(),
                                reached.phone(),
                                null,
                                null,
                                null,
                                new BankAccount("014", Confidential.of("1234567890")),
                                null),
                        Language.ENGLISH,
                        NOW));
    }

    @PactVerifyProvider("id.jmo.member.membership-ended.v1")
    public MessageAndMetadata membershipEnded() {
        return message(registration()
                .member()
                .endMembership(LocalDate.of(2026, 8, 31), EndCause.RESIGNATION, "officer-1", NOW));
    }

    @PactVerifyProvider("id.jmo.member.membership-resumed.v1")
    public MessageAndMetadata membershipResumed() {
        return message(ended().resumeMembership(null, "officer-1", NOW));
    }

    @PactVerifyProvider("id.jmo.member.civil-registry-checked.v1")
    public MessageAndMetadata civilRegistryChecked() {
        Member member = ended().updateData(contact(), null, NOW).member();
        return message(member.recordAnswer(member.inquiry(), Set.of(CivilRegistry.Field.NAME), NOW));
    }

    @PactVerifyProvider("id.jmo.member.details-corrected.v1")
    public MessageAndMetadata detailsCorrected() {
        Member member = ended().updateData(contact(), null, NOW).member();
        return message(member.correct(new PersonName("Eileen Marie Collins"), null, NOW));
    }

    @PactVerifyProvider("id.jmo.member.correction-answered.v1")
    public MessageAndMetadata correctionAnswered() {
        Member member = ended().updateData(contact(), null, NOW).member();
        CorrectionOrder order = new CorrectionOrder(
                ComplaintId.of("01920000-0000-7000-8000-00000000d001"),
                1,
                "officer-of-the-case",
                new PersonName("Eileen Marie Collins"),
                null,
                new Nik("3174011911880002"),
                null);
        return message(member.correct(order, true, NOW));
    }

    @PactVerifyProvider("id.jmo.member.biometric-consent-withdrawn.v1")
    public MessageAndMetadata biometricConsentWithdrawn() {
        return message(BiometricConsent.withdraw(ended(), NOW));
    }

    @PactVerifyProvider("id.jmo.member.biometric-consent-given.v1")
    public MessageAndMetadata biometricConsentGiven() {
        return message(
                BiometricConsent.give(BiometricConsent.withdraw(ended(), NOW).member(), "1", NOW));
    }

    @PactVerifyProvider("id.jmo.erasure.ordered.v1")
    public MessageAndMetadata erasureOrdered() {
        return message(MessagingTestAccess.event(new ErasureFact.Ordered(
                ERASURE, MemberId.of("01920000-0000-7000-8000-000000000001"), List.of(DataKind.SELFIES))));
    }

    @PactVerifyProvider("id.jmo.erasure.done.v1")
    public MessageAndMetadata erasureDone() {
        return message(MessagingTestAccess.event(
                new ErasureFact.Done(ERASURE, MemberId.of("01920000-0000-7000-8000-000000000001"))));
    }

    @PactVerifyProvider("id.jmo.heirs.review-due.v1")
    public MessageAndMetadata heirsReviewDue() {
        return message(MessagingTestAccess.event(new HeirReviewDue(heirs())));
    }

    @PactVerifyProvider("id.jmo.heirs.changed.v1")
    public MessageAndMetadata heirsChanged() {
        return message(MessagingTestAccess.event(new HeirsChanged(heirs())));
    }

    @PactVerifyProvider("id.jmo.worker.accepted.v1")
    public MessageAndMetadata workerAccepted() {
        return message(MessagingTestAccess.event(WorkerRegistration.begin(
                        MemberId.of("01920000-0000-7000-8000-000000000001"),
                        new WorkerRegistration.Worker(
                                new PersonName("Siti Aminah"),
                                new Nik("3174015708900099"),
                                LocalDate.of(1990, 8, 17),
                                "Asisten rumah tangga",
                                "Kota Bandung",
                                Rupiah.of(2_950_000),
                                List.of(Programme.JKK, Programme.JKM)),
                        null,
                        "officer-1",
                        NOW)
                .accept(new Kpj("26012345601"), NOW)));
    }

    private static Heirs heirs() {
        return Heirs.first(
                MemberId.of("01920000-0000-7000-8000-000000000001"),
                List.of(new Heir(new PersonName("Pat Youngs"), HeirRelation.SPOUSE, 100)),
                Period.ofYears(1),
                NOW);
    }

    @PactVerifyProvider("id.jmo.merger.requested.v1")
    public MessageAndMetadata mergerRequested() {
        return message(MessagingTestAccess.event(merging()));
    }

    @PactVerifyProvider("id.jmo.merger.taken.v1")
    public MessageAndMetadata mergerTaken() {
        return message(MessagingTestAccess.event(merging().answered(MERGER, new MergerAnswer.MergedOut(), NOW)));
    }

    @PactVerifyProvider("id.jmo.merger.undo-needed.v1")
    public MessageAndMetadata mergerUndoNeeded() {
        return message(MessagingTestAccess.event(merging()
                .answered(MERGER, new MergerAnswer.MergedOut(), NOW)
                .answered(MERGER, new MergerAnswer.InRefused(), NOW)));
    }

    private static FurtherKpj merging() {
        return FurtherKpj.recorded(
                        MemberId.of("01920000-0000-7000-8000-000000000002"),
                        new Kpj("18012345609"),
                        new PersonName("Eileen Collins"),
                        new Nik("3174011911880001"),
                        LocalDate.of(1988, 11, 19),
                        null,
                        LocalDate.of(2020, 1, 31),
                        "officer-1")
                .addTo(MemberId.of("01920000-0000-7000-8000-000000000001"))
                .requestMerger(MERGER, NOW);
    }

    @PactVerifyProvider("id.jmo.member.contact-verified.v1")
    public MessageAndMetadata contactVerified() {
        return message(ended().verifyContact(
                        new EmailAddress("eileen.new@sample.jmo.example"), new PhoneNumber("+6281100000002")));
    }

    @PactVerifyProvider("id.jmo.account.created.v1")
    public MessageAndMetadata accountCreated() {
        MemberId member = MemberId.of("01920000-0000-7000-8000-000000000001");
        PersonalData person = new PersonalData(
                new PersonName("Eileen Collins"),
                new Nik("3174011911880001"),
                null,
                new Kpj("18012345601"),
                LocalDate.of(1988, 11, 19),
                new PersonName("Rose Marie"));
        return message(MessagingTestAccess.event(AccountRegistration.started(
                        RegistrationId.of("01920000-0000-7000-8000-00000000a001"), "hash", Language.ENGLISH, NOW)
                .citizenship(Citizenship.WNI)
                .personalData(person, NOW)
                .identityConfirmed(person, member, NOW)
                .terms("2026-01", "2026-01", NOW)
                .completed(NOW)));
    }

    @PactVerifyProvider("id.jmo.account.code-issued.v1")
    public MessageAndMetadata codeIssued() {
        return message(MessagingTestAccess.event(new CodeIssued(
                "01920000-0000-7000-8000-00000000a001.sms",
                CodeChannel.SMS,
                Confidential.of("+6281100000001"),
                Language.INDONESIAN,
                Confidential.of("123456"),
                NOW.plusSeconds(300))));
    }

    @PactVerifyProvider("id.jmo.account.login-reminder.v1")
    public MessageAndMetadata loginReminder() {
        return message(MessagingTestAccess.event(new LoginReminder(
                "01920000-0000-7000-8000-00000000a002",
                CodeChannel.SMS,
                Confidential.of("+6281100000001"),
                Language.INDONESIAN,
                Confidential.of("e***@sample.jmo.example"))));
    }

    private static Decision registration() {
        return Member.register(
                new Member.Registration(
                        MemberId.of("01920000-0000-7000-8000-000000000001"),
                        new PersonName("Eileen Collins"),
                        new Nik("3174011911880001"),
                        new Kpj("18012345601"),
                        LocalDate.of(1988, 11, 19),
                        Segment.PU,
                        "PT Cakrawala Antariksa",
                        new EmployerNumber("JJ010001"),
                        Membership.active(),
                        LocalDate.of(2026, 6, 1),
                        contact(),
                        Language.ENGLISH),
                NOW);
    }

    private static Member ended() {
        return registration()
                .member()
                .endMembership(LocalDate.of(2026, 8, 31), EndCause.RESIGNATION, "officer-1", NOW)
                .member();
    }

    private static ContactDetails contact() {
        return ContactDetails.of(new EmailAddress("eileen@sample.jmo.example"), new PhoneNumber("+6281100000001"));
    }

    private static MessageAndMetadata message(Decision decision) {
        return message(MessagingTestAccess.event(decision.facts().getFirst()));
    }

    static MessageAndMetadata message(Event event) {
        return new MessageAndMetadata(
                JSON.writeValueAsBytes(event.data()),
                Map.of("contentType", "application/json", "ce_type", event.type()));
    }
}
