package id.jmo.account.application.dataupdate;

import id.jmo.account.application.Members;
import id.jmo.account.application.activities.DataUpdateTimes;
import id.jmo.account.application.dataupdate.UpdateData.Standing;
import id.jmo.account.application.registration.IdentityRecords;
import id.jmo.account.application.registration.LoginAccounts;
import id.jmo.account.application.registration.PhoneClaims;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.Member;
import id.jmo.account.model.MemberRefusal;
import id.jmo.account.model.dataupdate.BankAccountRefusal;
import id.jmo.account.model.dataupdate.DataUpdate;
import id.jmo.account.model.dataupdate.DataUpdate.Status;
import id.jmo.account.model.dataupdate.DataUpdateRefusal;
import id.jmo.account.model.dataupdate.DataUpdateRefusal.Reason;
import id.jmo.account.model.registration.IdentityRecord;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A member has reviewed the data update and confirms it: one of the conditions of a JHT claim. Each of its writes may be
 * repeated, and the member repeats the confirmation if one of them fails; the contact before it is kept from its beginning.
 */
@UseCase
public class ConfirmData {

    private final DataUpdates updates;
    private final JudgedSelfies selfies;
    private final Members members;
    private final IdentityRecords identities;
    private final PhoneClaims phones;
    private final LoginAccounts logins;
    private final DataUpdateTimes times;
    private final DataUpdateTerms terms;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    ConfirmData(
            DataUpdates updates,
            JudgedSelfies selfies,
            Members members,
            IdentityRecords identities,
            PhoneClaims phones,
            LoginAccounts logins,
            DataUpdateTimes times,
            DataUpdateTerms terms,
            WakeUpSignal wakeUp,
            Clock clock) {
        this.updates = updates;
        this.selfies = selfies;
        this.members = members;
        this.identities = identities;
        this.phones = phones;
        this.logins = logins;
        this.times = times;
        this.terms = terms;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * @throws DataUpdateRefusal if a step is not done, the contact or bank account changes and the selfie is too old or there
     *     were too many changes, the new e-mail address or phone is another's, or the login is away
     * @throws BankAccountRefusal if the bank account was refused
     */
    public Standing confirm(MemberId id) {
        Instant now = clock.instant();
        ContactDetails onRecord = members.find(id)
                .map(Member::contact)
                .orElseThrow(() -> new MemberRefusal(MemberRefusal.Reason.MEMBER_UNKNOWN));
        boolean mayChange = times.until(now, id, DataUpdateTerms.MOST_CHANGES_A_DAY).stream()
                        .filter(at -> Jakarta.dateOf(at).equals(Jakarta.dateOf(now)))
                        .count()
                < DataUpdateTerms.MOST_CHANGES_A_DAY;
        DataUpdate update = updates.change(id, current -> {
            if (current.status() == Status.OPEN && current.changesReachOrMoney(onRecord)) {
                requireStepUp(current, mayChange, now);
            }
            return current.status() == Status.CONFIRMED ? current : current.confirming(onRecord, terms.order(), now);
        });
        if (update.status() == Status.CONFIRMING) {
            update = confirm(update, now);
            wakeUp.signal();
        }
        Member member = members.find(id).orElseThrow();
        return new Standing(update, member);
    }

    /** Days may lie between the steps, in which somebody else may have come to the member's session. */
    private void requireStepUp(DataUpdate update, boolean mayChange, Instant now) {
        if (update.selfie() != null
                && selfies.find(update.selfie())
                        .filter(judged -> !judged.isTooOld(now))
                        .isEmpty()) {
            throw new DataUpdateRefusal(Reason.SELFIE_TOO_OLD);
        }
        if (!mayChange) {
            throw new DataUpdateRefusal(Reason.TOO_MANY_CHANGES);
        }
    }

    private DataUpdate confirm(DataUpdate update, Instant now) {
        MemberId id = update.member();
        ContactDetails before = Objects.requireNonNull(update.before());
        EmailAddress email = Objects.requireNonNull(update.details(before).email());
        PhoneNumber phone = Objects.requireNonNull(update.details(before).phone());
        if (update.changesPhone() && !phones.claim(phone, id)) {
            throw reopened(update, false);
        }
        if (update.changesEmail() && !changesLogin(id, email)) {
            if (update.changesPhone()) {
                phones.release(phone, id);
            }
            throw reopened(update, true);
        }
        keepMothersName(id, Objects.requireNonNull(update.mothersName()));
        Member member = members.change(
                id, current -> current.updateData(update.details(current.contact()), update.language(), now));
        times.add(id, update.expiresAt(), now);
        PhoneNumber left = before.phone();
        if (left != null && update.changesPhone()) {
            phones.release(left, id);
        }
        return updates.decide(
                id,
                current -> current.status() == Status.CONFIRMING
                        ? new DataUpdates.Decided(current.confirmed(now), current.changes(member.language(), now))
                        : new DataUpdates.Decided(current, List.of()));
    }

    private boolean changesLogin(MemberId id, EmailAddress email) {
        try {
            return logins.changeEmail(id, email);
        } catch (LoginAccounts.NoAnswer away) {
            throw new DataUpdateRefusal(Reason.LOGIN_UNAVAILABLE);
        }
    }

    private DataUpdateRefusal reopened(DataUpdate update, boolean becauseOfEmail) {
        updates.change(
                update.member(),
                current -> current.status() == Status.CONFIRMING ? current.reopened(becauseOfEmail) : current);
        return new DataUpdateRefusal(becauseOfEmail ? Reason.EMAIL_TAKEN : Reason.PHONE_TAKEN);
    }

    /** What an officer recorded stays: with it people prove who they are. */
    private void keepMothersName(MemberId id, PersonName given) {
        IdentityRecord known = identities.of(id);
        if (known.mothersName() == null) {
            identities.keep(id, new IdentityRecord(known.passport(), given));
        }
    }
}
