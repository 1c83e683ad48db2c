package id.jmo.account.application.forgotten;

import id.jmo.account.application.onetimecode.CodeLimits;
import id.jmo.account.model.forgotten.ForgottenAccount;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.account.model.onetimecode.CodePolicy;
import id.jmo.account.model.onetimecode.CodeRefusal;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Uuid7;
import id.jmo.platform.workers.WakeUpSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes the request of who forgot a login. It looks nobody up: everybody gets the same answer and work, and
 * {@link AnswerForgottenAccounts} does the rest.
 */
@UseCase
public class AskForAccount {

    private final ForgottenAccounts requests;
    private final CodeLimits limits;
    private final CodePolicy policy;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    AskForAccount(ForgottenAccounts requests, CodeLimits limits, CodePolicy policy, WakeUpSignal wakeUp, Clock clock) {
        this.requests = requests;
        this.limits = limits;
        this.policy = policy;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * @param network where the request comes from
     * @return when the same person may be asked for again
     * @throws CodeRefusal if too many requests came from this network, or for this NIK, or the last one is too recent
     */
    public Instant ask(ForgottenAccount.Person person, CodeChannel channel, Language language, String network) {
        Instant now = clock.instant();
        take("network|" + network, policy.perNetwork(), Duration.ZERO, now);
        take("forgotten account|" + person.nik().digits(), policy.perAddress(), policy.resendAfter(), now);
        requests.add(ForgottenAccount.asked(Uuid7.next().toString(), person, channel, language, now));
        wakeUp.signal();
        return now.plus(policy.resendAfter());
    }

    private void take(String name, int most, Duration pause, Instant now) {
        limits.take(name, new CodeLimits.Limit(most, policy.window(), pause), now)
                .ifPresent(again -> {
                    throw CodeRefusal.until(again, now);
                });
    }
}
