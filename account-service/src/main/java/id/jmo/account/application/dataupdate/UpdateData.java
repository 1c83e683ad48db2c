package id.jmo.account.application.dataupdate;

import id.jmo.account.application.CheckCivilRegistry;
import id.jmo.account.application.Members;
import id.jmo.account.application.onetimecode.CheckCode;
import id.jmo.account.application.onetimecode.IssueCode;
import id.jmo.account.model.ContactDetails.EmergencyContact;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.Npwp;
import id.jmo.account.model.dataupdate.DataUpdate;
import id.jmo.account.model.dataupdate.DataUpdateRefusal;
import id.jmo.account.model.dataupdate.DataUpdateRefusal.Reason;
import id.jmo.account.model.dataupdate.DataUpdateStep;
import id.jmo.account.model.dataupdate.GivenContact;
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
        return send(id, CodeChannel.EMAIL, contact.email().text(), network);
    }

    /** @throws CodeRefusal if there were too many codes */
    public IssueCode.Issued sendPhoneCode(MemberId id, String network) {
        GivenContact contact = given(id);
        return send(id, CodeChannel.SMS, contact.phone().international(), network);
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

    /** The civil registry is asked about what is on record: the answer comes later, and waits while the registry is away. */
    public Standing civilData(MemberId id, PersonName mothersName) {
        answer(id, DataUpdateStep.CIVIL_DATA, update -> update.withCivilData(mothersName));
        registry.request(id);
        return read(id);
    }

    /** @param npwp none if the member has no tax number */
    public Standing npwp(MemberId id, @Nullable Npwp npwp) {
        return answer(id, DataUpdateStep.NPWP, update -> update.withNpwp(npwp));
    }

    public Standing emergencyContact(MemberId id, EmergencyContact contact) {
        return answer(id, DataUpdateStep.EMERGENCY_CONTACT, update -> update.withEmergencyContact(contact));
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

    private IssueCode.Issued send(MemberId id, CodeChannel channel, String address, String network) {
        DataUpdate update = read(id).update();
        Language language = update.language() == null ? member(id).language() : update.language();
        return issueCode.issue(new IssueCode.Request(codeId(id, channel), channel, address, language, network));
    }

    private Member member(MemberId id) {
        return members.find(id).orElseThrow(() -> new MemberRefusal(MemberRefusal.Reason.MEMBER_UNKNOWN));
    }

    private static String codeId(MemberId id, CodeChannel channel) {
        return "data-update." + id + "." + channel;
    }
}
