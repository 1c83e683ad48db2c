package id.jmo.account.application.forgotten;

import id.jmo.account.application.Members;
import id.jmo.account.application.onetimecode.CodeLimits;
import id.jmo.account.application.registration.LoginAccounts;
import id.jmo.account.model.Member;
import id.jmo.account.model.forgotten.ForgottenAccount;
import id.jmo.account.model.forgotten.LoginReminder;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.account.model.onetimecode.CodePolicy;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmailAddress;
import id.jmo.platform.values.PhoneNumber;
import id.jmo.platform.workers.WorkQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers who forgot a login: a message to the address or phone on record, if NIK and KPJ are those of one member who has a
 * login. If not, or if that address had too many messages, the request ends without one.
 */
@UseCase
public class AnswerForgottenAccounts implements WorkQueue<String> {

    /** Longer than the pause between two messages to one address, which an attempt that died may have taken. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final ForgottenAccounts requests;
    private final Members members;
    private final LoginAccounts logins;
    private final CodeLimits limits;
    private final CodePolicy policy;
    private final Clock clock;

    AnswerForgottenAccounts(
            ForgottenAccounts requests,
            Members members,
            LoginAccounts logins,
            CodeLimits limits,
            CodePolicy policy,
            Clock clock) {
        this.requests = requests;
        this.members = members;
        this.logins = logins;
        this.limits = limits;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public List<String> due(int limit) {
        return requests.due(clock.instant(), limit);
    }

    @Override
    public void process(String id) {
        Instant now = clock.instant();
        AtomicBoolean taken = new AtomicBoolean();
        Optional<ForgottenAccount> request = requests.change(id, current -> {
            taken.set(current.isDue(now));
            return taken.get() ? current.leased(now.plus(LEASE)) : current;
        });
        if (request.isEmpty() || !taken.get()) {
            return;
        }
        try {
            requests.answer(id, request.get().isOfUse(now) ? message(request.get(), now) : Optional.empty());
        } catch (LoginAccounts.NoAnswer away) {
            // It is due again when the lease expires.
        }
    }

    private Optional<LoginReminder> message(ForgottenAccount request, Instant now) throws LoginAccounts.NoAnswer {
        ForgottenAccount.Person person = request.person();
        Optional<Member> member = person == null
                ? Optional.empty()
                : Optional.ofNullable(members.byKpj(List.of(person.kpj())).get(person.kpj()))
                        .filter(known -> known.nik().equals(person.nik()));
        if (member.isEmpty()) {
            return Optional.empty();
        }
        Optional<EmailAddress> login = logins.emailOf(member.get().id());
        if (login.isEmpty()) {
            return Optional.empty();
        }
        return address(request.channel(), login.get(), member.get())
                .filter(address -> allowed(request.channel(), address, now))
                .map(address -> new LoginReminder(
                        request.id(),
                        request.channel(),
                        Confidential.of(address),
                        member.get().language(),
                        Confidential.of(login.get().masked())));
    }

    private static Optional<String> address(CodeChannel channel, EmailAddress login, Member member) {
        return switch (channel) {
            case EMAIL -> Optional.of(login.text());
            case SMS -> Optional.ofNullable(member.contact().phone()).map(PhoneNumber::international);
        };
    }

    /** The limit that one-time codes to the same address have. */
    private boolean allowed(CodeChannel channel, String address, Instant now) {
        return limits.take(
                        channel + "|" + address,
                        new CodeLimits.Limit(policy.perAddress(), policy.window(), policy.resendAfter()),
                        now)
                .isEmpty();
    }
}
