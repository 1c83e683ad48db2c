package id.jmo.account.application.dataupdate;

import id.jmo.account.application.CheckCivilRegistry;
import id.jmo.account.application.Members;
import id.jmo.account.application.onetimecode.CheckCode;
import id.jmo.account.application.onetimecode.IssueCode;
import id.jmo.account.model.BankAccount;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.Npwp;
import id.jmo.account.model.dataupdate.BankAccountRefusal;
import id.jmo.account.model.dataupdate.DataUpdate;
import id.jmo.account.model.dataupdate.DataUpdateFact.BankAccountGiven;
import id.jmo.account.model.dataupdate.DataUpdateRefusal;
import id.jmo.account.model.dataupdate.DataUpdateRefusal.Reason;
import id.jmo.account.model.dataupdate.DataUpdateStep;
import id.jmo.account.model.dataupdate.GivenBankAccount;
import id.jmo.account.model.dataupdate.GivenBankAccount.State;
import id.jmo.account.model.dataupdate.GivenContact;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.account.model.dataupdate.JudgedSelfie;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.account.model.onetimecode.CodeRefusal;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.values.VerificationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Pengkinian data: a member answers the steps, in as many sittings as they like. Nothing reaches the member's record before
 * {@link ConfirmData}.
 */
@UseCase
public class UpdateData {

    private final DataUpdates updates;
    private final JudgedSelfies selfies;
    private final Members members;
    private final CheckCivilRegistry registry;
    private final IssueCode issueCode;
    private final CheckCode checkCode;
    private final DataUpdateTerms terms;
    private final Clock clock;

    UpdateData(
            DataUpdates updates,
            JudgedSelfies selfies,
            Members members,
            CheckCivilRegistry registry,
            IssueCode issueCode,
            CheckCode checkCode,
            DataUpdateTerms terms,
            Clock clock) {
        this.updates = updates;
        this.selfies = selfies;
        this.members = members;
        this.registry = registry;
        this.issueCode = issueCode;
        this.checkCode = checkCode;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * A data update beside the record that it is about.
     *
     * @param update may be confirmed already
     */
    public record Standing(DataUpdate update, Member member) {}

    /** Begins an update, or goes on with the one that the member began. */
    public Standing begin(MemberId id, @Nullable Language preferred) {
        Member member = member(id);
        Instant now = clock.instant();
        return new Standing(updates.begin(DataUpdate.begun(id, preferred, now.plus(terms.lifetime())), now), member);
    }

    /** @throws DataUpdateRefusal if the member has none */
    public Standing read(MemberId id) {
        DataUpdate update = updates.find(id)
                .filter(known -> known.status() == DataUpdate.Status.CONFIRMED || known.goesOn(clock.instant()))
                .orElseThrow(() -> new DataUpdateRefusal(Reason.NONE_OPEN));
        return new Standing(update, member(id));
    }

    public Standing confirmMembership(MemberId id) {
        return answer(id, DataUpdateStep.MEMBERSHIP, DataUpdate::withMembershipConfirmed);
    }

    /**
     * A verification of the purpose {@code DATA_UPDATE}; it counts for one data update.
     *
     * @throws DataUpdateRefusal if it does not prove that the member is there
     */
    public Standing selfie(MemberId id, VerificationId verification) {
        JudgedSelfie judged =
                selfies.find(verification).orElseThrow(() -> new DataUpdateRefusal(Reason.SELFIE_UNKNOWN));
        DataUpdate update = read(id).update();
        Instant now = clock.instant();
        update.requireReached(DataUpdateStep.SELFIE, terms.order(), now);
        update.withSelfie(judged, now);
        if (!selfies.use(verification, id + "|" + update.expiresAt())) {
            throw new DataUpdateRefusal(Reason.SELFIE_USED);
        }
        return answer(id, DataUpdateStep.SELFIE, current -> current.withSelfie(judged, now));
    }

    /** What is new of it has to be proved with a code. */
    public Standing contact(MemberId id, EmailAddress email, PhoneNumber phone, @Nullable Confidential address) {
        Member member = member(id);
        return answer(
                id, DataUpdateStep.CONTACT, update -> update.withContact(email, phone, address, member.contact()));
    }

    /** @throws CodeRefusal if there were too many codes */
    public IssueCode.Issued sendEmailCode(MemberId id, String network) {
        GivenContact contact = given(id);
        return send(
                id,
                codeId(id, CodeChannel.EMAIL),
                CodeChannel.EMAIL,
                contact.email().text(),
                network);
    }

    /** @throws CodeRefusal if there were too many codes */
    public IssueCode.Issued sendPhoneCode(MemberId id, String network) {
        return send(id, codeId(id, CodeChannel.SMS), CodeChannel.SMS, phoneOf(id), network);
    }

    public Standing verifyEmail(MemberId id, String code) {
        EmailAddress email = given(id).email();
        checkCode.require(codeId(id, CodeChannel.EMAIL), email.text(), code);
        return answer(id, DataUpdateStep.CONTACT, update -> update.withProved(email));
    }

    public Standing verifyPhone(MemberId id, String code) {
        PhoneNumber phone = given(id).phone();
        checkCode.require(codeId(id, CodeChannel.SMS), phone.international(), code);
        return answer(id, DataUpdateStep.CONTACT, update -> update.withProved(phone));
    }

    /**
     * The civil registry is asked about what is on record, unless it has answered: the answer comes later, and waits while the
     * registry is away.
     */
    public Standing civilData(MemberId id, PersonName mothersName) {
        answer(id, DataUpdateStep.CIVIL_DATA, update -> update.withCivilData(mothersName));
        registry.requestIfUnanswered(id);
        return read(id);
    }

    public Standing occupation(MemberId id, Confidential occupation) {
        return answer(id, DataUpdateStep.OCCUPATION, update -> update.withOccupation(occupation));
    }

    /** @param npwp none if the member has no tax number */
    public Standing npwp(MemberId id, @Nullable Npwp npwp) {
        return answer(id, DataUpdateStep.NPWP, update -> update.withNpwp(npwp));
    }

    public Standing emergencyContact(MemberId id, EmergencyContact contact) {
        return answer(id, DataUpdateStep.EMERGENCY_CONTACT, update -> update.withEmergencyContact(contact));
    }

    /**
     * The bank is asked whose account it is; the answer comes later, and waits while the bank is away.
     *
     * @param account none if the member has none, or keeps the one on record
     * @throws DataUpdateRefusal if there were too many
     */
    public Standing bankAccount(MemberId id, @Nullable BankAccount account) {
        Member member = member(id);
        DataUpdate after = updates.decide(id, update -> {
            update.requireReached(DataUpdateStep.BANK_ACCOUNT, terms.order(), clock.instant());
            return asking(
                    update, update.withBankAccount(account, member.contact().bankAccount()), member);
        });
        return new Standing(after, member);
    }

    private static DataUpdates.Decided asking(DataUpdate before, DataUpdate after, Member member) {
        GivenBankAccount given = after.bankAccount();
        return !after.equals(before)
                        && given != null
                        && given.state() instanceof State.Checking(InquiryId inquiry, BankAccount account, boolean _)
                ? new DataUpdates.Decided(
                        after,
                        List.of(new BankAccountGiven(
                                member.id(),
                                inquiry,
                                account,
                                Confidential.of(member.name().text()),
                                after.expiresAt())))
                : new DataUpdates.Decided(after, List.of());
    }

    /**
     * The bank's answer; of an update that is over, or about another account, it changes nothing.
     *
     * @param refusal none if the account is the member's
     */
    public void bankAnswered(MemberId id, InquiryId inquiry, BankAccountRefusal.@Nullable Reason refusal) {
        if (updates.find(id).isPresent()) {
            updates.change(id, update -> update.withBankAnswer(inquiry, refusal));
        }
    }

    /**
     * A code for the bank account goes to the phone that the member is reached at.
     *
     * @throws CodeRefusal if there were too many codes
     * @throws BankAccountRefusal if the account was refused
     */
    public IssueCode.Issued sendBankAccountCode(MemberId id, String network) {
        InquiryId toProve = bankAccountToProve(id);
        return send(id, codeId(id, toProve), CodeChannel.SMS, phoneOf(id), network);
    }

    /** @throws BankAccountRefusal if the account was refused */
    public Standing verifyBankAccount(MemberId id, String code) {
        InquiryId toProve = bankAccountToProve(id);
        checkCode.require(codeId(id, toProve), phoneOf(id), code);
        return answer(id, DataUpdateStep.BANK_ACCOUNT, update -> update.withProved(toProve));
    }

    private InquiryId bankAccountToProve(MemberId id) {
        DataUpdate update = read(id).update();
        update.requireReached(DataUpdateStep.BANK_ACCOUNT, terms.order(), clock.instant());
        return update.bankAccountToProve();
    }

    private String phoneOf(MemberId id) {
        return given(id).phone().international();
    }

    private Standing answer(MemberId id, DataUpdateStep step, UnaryOperator<DataUpdate> decision) {
        DataUpdate after = updates.change(id, update -> {
            update.requireReached(step, terms.order(), clock.instant());
            return decision.apply(update);
        });
        return new Standing(after, member(id));
    }

    private GivenContact given(MemberId id) {
        DataUpdate update = read(id).update();
        update.requireReached(DataUpdateStep.CONTACT, terms.order(), clock.instant());
        GivenContact contact = update.contact();
        if (contact == null) {
            throw new DataUpdateRefusal(Reason.STEP_NOT_REACHED);
        }
        return contact;
    }

    private IssueCode.Issued send(MemberId id, String codeId, CodeChannel channel, String address, String network) {
        DataUpdate update = read(id).update();
        Language language = update.language() == null ? member(id).language() : update.language();
        return issueCode.issue(new IssueCode.Request(codeId, channel, address, language, network));
    }

    private Member member(MemberId id) {
        return members.find(id).orElseThrow(() -> new MemberRefusal(MemberRefusal.Reason.MEMBER_UNKNOWN));
    }

    private static String codeId(MemberId id, CodeChannel channel) {
        return "data-update." + id + "." + channel;
    }

    /** A code proves the account that was given when it was sent, and no other. */
    private static String codeId(MemberId id, InquiryId bankAccount) {
        return "data-update." + id + "." + bankAccount;
    }
}
